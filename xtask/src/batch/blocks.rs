//! Many lines at a time, worked on by several threads, and written in their order, in constant memory.

use std::io::{self, BufRead, Read, Write};
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};

/// The longest line that is read, in bytes.
pub(super) const LONGEST_LINE: u64 = 1024 * 1024;
/// A block ends with the line that makes it so long, in bytes.
const BLOCK: usize = 131_072;
/// How many blocks wait for a thread, or to be written.
const WAITING: usize = 2;

/// Lines that follow each other.
#[derive(Default)]
pub(super) struct Block {
    /// The number of the first line, from 1.
    pub(super) first: i64,
    /// The lines, each with its end.
    pub(super) text: Vec<u8>,
    /// Whether a line comes after them that is too long to be read.
    pub(super) then_too_long: bool,
}

/// What came of a block.
pub(super) struct Done {
    pub(super) output: Vec<u8>,
    pub(super) errors: Vec<u8>,
    /// How many lines could not be scored.
    pub(super) bad: usize,
}

/// Reads blocks, has them worked on by so many threads, and writes what comes of them in their order; returns how many
/// lines were bad.
///
/// # Errors
/// What cannot be read or written; lines before it are written.
pub(super) fn in_order(
    threads: usize,
    mut input: impl BufRead,
    mut output: impl Write + Send,
    mut errors: impl Write + Send,
    work: impl Fn(&Block) -> Done + Sync,
) -> io::Result<usize> {
    std::thread::scope(|scope| {
        // Each thread has its own queues, and the blocks go round: so they come back in order by themselves.
        let (mut to_work, mut to_write) = (Vec::new(), Vec::new());
        for _ in 0..threads.max(1) {
            let (blocks, waiting) = sync_channel::<Block>(WAITING);
            let (done, written) = sync_channel::<Done>(WAITING);
            to_work.push(blocks);
            to_write.push(written);
            let work = &work;
            scope.spawn(move || waiting.iter().try_for_each(|block| done.send(work(&block))));
        }
        let writer = scope.spawn(move || write_all(&to_write, &mut output, &mut errors));
        let read = read_all(&to_work, &mut input);
        drop(to_work);
        let written = writer.join().unwrap_or_else(|_| Err(io::Error::other("a thread has ended early")));
        written.and_then(|bad| read.map(|()| bad))
    })
}

fn read_all(threads: &[SyncSender<Block>], input: &mut impl BufRead) -> io::Result<()> {
    let mut next = 1;
    for thread in threads.iter().cycle() {
        let mut block = Block { first: next, text: Vec::with_capacity(BLOCK + BLOCK / 8), then_too_long: false };
        let mut is_last = false;
        while block.text.len() < BLOCK && !block.then_too_long && !is_last {
            let before = block.text.len();
            let length = input.by_ref().take(LONGEST_LINE).read_until(b'\n', &mut block.text)?;
            next += 1;
            is_last = length == 0;
            if length as u64 == LONGEST_LINE && !block.text.ends_with(b"\n") {
                block.text.truncate(before);
                block.then_too_long = true;
                skip_line(input)?;
            }
        }
        // Whoever should take the block has stopped: what is written tells why.
        if thread.send(block).is_err() || is_last {
            break;
        }
    }
    Ok(())
}

fn write_all(threads: &[Receiver<Done>], output: &mut impl Write, errors: &mut impl Write) -> io::Result<usize> {
    let mut bad = 0;
    for thread in threads.iter().cycle() {
        let Ok(done) = thread.recv() else { break };
        bad += done.bad;
        errors.write_all(&done.errors)?;
        output.write_all(&done.output)?;
    }
    output.flush()?;
    Ok(bad)
}

fn skip_line(input: &mut impl BufRead) -> io::Result<()> {
    loop {
        let buffer = input.fill_buf()?;
        let (used, done) = match buffer.iter().position(|byte| *byte == b'\n') {
            Some(at) => (at + 1, true),
            None => (buffer.len(), buffer.is_empty()),
        };
        input.consume(used);
        if done {
            return Ok(());
        }
    }
}
