package vn.chiso.bench.gateway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** nginx in the foreground, with a folder of its own for all that it writes. */
record Nginx(Path program, Path folder) {

    private static final String COMMON = """
            daemon off;
            worker_processes auto;
            pid nginx.pid;
            error_log stderr warn;
            events { worker_connections 1024; }
            http {
              access_log off;
              keepalive_requests 1000000000;
              client_body_temp_path body;
              proxy_temp_path proxy;
              fastcgi_temp_path fastcgi;
              uwsgi_temp_path uwsgi;
              scgi_temp_path scgi;
            %s
            }
            """;

    /** Answers by itself, at once, as nothing real can. */
    Listener answering(String json) {
        int port = Listener.freePort();
        return start("bare", port, """
              server {
                listen 127.0.0.1:%d;
                default_type application/json;
                location / { return 200 '%s'; }
              }
            """.formatted(port, json));
    }

    /** Passes on what begins with the path to the one, all else to the other, on connections that it keeps. */
    Listener before(int service, String path, int other) {
        int port = Listener.freePort();
        return start("proxy", port, """
              upstream service { server 127.0.0.1:%d; keepalive 256; keepalive_requests 1000000000; }
              upstream other { server 127.0.0.1:%d; keepalive 256; keepalive_requests 1000000000; }
              server {
                listen 127.0.0.1:%d;
                proxy_http_version 1.1;
                proxy_set_header Connection "";
                location / { proxy_pass http://service; }
                location %s { proxy_pass http://other; }
              }
            """.formatted(service, other, port, path));
    }

    private Listener start(String name, int port, String servers) {
        try {
            var own = Files.createDirectories(folder.resolve("nginx-" + name));
            var configuration = Files.writeString(own.resolve("nginx.conf"), COMMON.formatted(servers));
            var words = new ProcessBuilder(
                    program.toString(), "-p", own.toString(), "-c", configuration.toString(), "-e", "stderr");
            return Listener.start(words, port, own.resolve("nginx.log"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
