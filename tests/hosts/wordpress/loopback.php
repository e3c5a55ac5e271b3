<?php
// A plugin for tests: WordPress may ask servers on the loopback, which it refuses otherwise, and sends no mail.
add_filter('http_request_host_is_external', '__return_true');
add_filter('http_allowed_safe_ports', fn (array $ports) => [...$ports, (int) getenv('QUIZ_PORT')]);
function wp_mail(): bool
{
    return true;
}
