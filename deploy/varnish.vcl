vcl 4.1;
# Varnish between nginx, which ends HTTPS, and the program; started as
#   varnishd -a 127.0.0.1:6081 -f /opt/newsroom/deploy/varnish.vcl -s malloc,512m
# newsroom-front-cache.service tells it which pages have changed.
import directors;
import std;

backend one { .host = "127.0.0.1"; .port = "8000"; }
backend two { .host = "127.0.0.1"; .port = "8001"; }

acl tellers { "127.0.0.1"; "::1"; }

sub vcl_init {
    new newsroom = directors.round_robin();
    newsroom.add_backend(one);
    newsroom.add_backend(two);
}

sub vcl_recv {
    set req.backend_hint = newsroom.backend();
    if (req.method == "BAN") {
        # What came through nginx has X-Forwarded-Proto, and is no word of ours.
        if (client.ip !~ tellers || req.http.X-Forwarded-Proto) { return (synth(403)); }
        if (!std.ban("obj.http.Surrogate-Key ~ " + req.http.Surrogate-Key-Pattern)) {
            return (synth(400, std.ban_error()));
        }
        return (synth(200));
    }
    # A page past its minute is given only where the program gave none, see vcl_deliver.
    set req.grace = 0s;
    if (req.restarts > 0) { set req.grace = 1d; }
    # Somebody who is logged in, and what is sent, goes to the program itself.
    if (req.http.Cookie ~ "(^|; )sessionid=" || (req.method != "GET" && req.method != "HEAD")) { return (pass); }
    if (req.url ~ "^/(admin|photos)/") { return (pass); }
    unset req.http.Cookie;
}

sub vcl_hash {
    # Asked for as plain HTTP, a page is a redirect.
    hash_data(req.http.X-Forwarded-Proto);
}

sub vcl_backend_response {
    set beresp.grace = 1d;
    if (beresp.http.Surrogate-Key && !beresp.http.Set-Cookie) { set beresp.ttl = 1m; }
    if (beresp.status >= 500) { set beresp.uncacheable = true; set beresp.ttl = 0s; }
}

sub vcl_backend_error {
    # The other program answers while one starts anew.
    if (bereq.retries == 0) { return (retry); }
}

sub vcl_backend_fetch {
    if (bereq.retries > 0) { set bereq.backend = newsroom.backend(); }
}

sub vcl_deliver {
    if (resp.status >= 500 && req.restarts == 0 && req.method == "GET") { return (restart); }
    # What a page shows is the business of caches alone.
    unset resp.http.Surrogate-Key;
}
