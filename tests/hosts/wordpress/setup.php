<?php
// Installs WordPress, and publishes posts as people of a role would: php setup.php FOLDER ADDRESS <posts.json
// In: [{ "role", "content" }, …]; out: [{ "id", "content" as it was kept }, …]
[, $folder, $address] = $argv;
define('WP_INSTALLING', true);
$_SERVER['HTTP_HOST'] = parse_url($address, PHP_URL_HOST) . ':' . parse_url($address, PHP_URL_PORT);
require "$folder/wp-load.php";
require ABSPATH . 'wp-admin/includes/upgrade.php';
wp_install('A careers site', 'admin', 'admin@example.com', false, '', 'password');
$made = [];
foreach (json_decode(stream_get_contents(STDIN), true) as ['role' => $role, 'content' => $content]) {
    $user = get_user_by('login', $role)->ID
        ?? wp_insert_user(['user_login' => $role, 'user_pass' => 'password', 'role' => $role]);
    wp_set_current_user($user);
    kses_init();
    $id = wp_insert_post([
        'post_title' => 'Which way to go?',
        'post_content' => wp_slash($content),
        'post_status' => 'publish',
        'post_author' => $user,
    ]);
    $made[] = ['id' => $id, 'content' => get_post($id)->post_content];
}
echo json_encode($made);
