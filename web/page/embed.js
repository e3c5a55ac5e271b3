// The script inside the page that is framed: what its address asks for comes before the statements begin to work.
// @ts-check

import "../frame.js";
import "./page.js";
