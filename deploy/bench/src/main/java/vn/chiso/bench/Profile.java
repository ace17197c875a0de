package vn.chiso.bench;

import com.sun.tools.attach.AgentInitializationException;
import com.sun.tools.attach.AgentLoadException;
import com.sun.tools.attach.AttachNotSupportedException;
import com.sun.tools.attach.VirtualMachine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Where the services and the gateway spend the processor's time, by async-profiler, from when it is opened to when it is closed: a
 * file a process, beside the one that was named.
 */
public final class Profile implements AutoCloseable {

    private static final Pattern MODULE = Pattern.compile("([a-z-]+)/target/quarkus-app/quarkus-run\\.jar");

    /** Needs no rights that a container does not have. */
    private static final String START = "start,event=ctimer,interval=1ms";

    private final Map<Long, Path> files = new HashMap<>();
    private final Path library;

    /** @param named null not to profile at all */
    public Profile(Path named) {
        this.library = named == null ? null : library();
        if (named == null) {
            return;
        }
        ProcessHandle.current().descendants().forEach(process -> {
            var module = MODULE.matcher(process.info().commandLine().orElse(""));
            if (module.find()) {
                var file = beside(named, module.group(1));
                files.put(
                        process.pid(),
                        files.containsValue(file) ? beside(named, module.group(1) + "-" + process.pid()) : file);
            }
        });
        files.keySet().forEach(pid -> tell(pid, START));
    }

    private static Path beside(Path named, String module) {
        var name = named.toAbsolutePath().getFileName().toString();
        int dot = name.lastIndexOf('.');
        var stem = dot < 0 ? name : name.substring(0, dot);
        return named.toAbsolutePath().resolveSibling(stem + "." + module + (dot < 0 ? ".html" : name.substring(dot)));
    }

    private static Path library() {
        var arm = System.getProperty("os.arch").equals("aarch64");
        var mac = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("mac");
        var resource = mac
                ? "/macos/libasyncProfiler.so"
                : arm ? "/linux-arm64/libasyncProfiler.so" : "/linux-x64/libasyncProfiler.so";
        try (var content = one.profiler.AsyncProfiler.class.getResourceAsStream(resource)) {
            var file = Files.createTempFile("chiso-bench", ".so");
            Files.copy(content, file, StandardCopyOption.REPLACE_EXISTING);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void tell(long pid, String command) {
        try {
            var machine = VirtualMachine.attach(String.valueOf(pid));
            try {
                machine.loadAgentPath(library.toString(), command);
            } finally {
                machine.detach();
            }
        } catch (AttachNotSupportedException | AgentLoadException | AgentInitializationException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        files.forEach((pid, file) -> {
            // What was stopped meanwhile has nothing to tell any more.
            if (ProcessHandle.of(pid).isPresent()) {
                tell(pid, "stop,file=" + file);
            }
        });
        try {
            if (library != null) {
                Files.deleteIfExists(library);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
