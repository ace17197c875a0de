package vn.chiso.local.system;

import java.nio.file.Files;
import java.nio.file.Path;

/** Where things lie: the repository, the data of one installation, and what is unpacked once for all of them. */
public record Layout(Path root, Path data) {

    public Layout {
        root = root.toAbsolutePath().normalize();
        data = data.toAbsolutePath().normalize();
    }

    /** The data of {@code ./chiso up}, kept between starts. */
    public static Layout of(Path root) {
        return new Layout(root, root.resolve(".chiso/data"));
    }

    /** The repository this process was started in, from any of its folders. */
    public static Path findRoot() {
        String given = System.getProperty("chiso.root");
        if (given != null) {
            return Path.of(given);
        }
        Path folder = Path.of("").toAbsolutePath();
        while (folder != null && !Files.isRegularFile(folder.resolve("deploy/keycloak/chiso-realm.json"))) {
            folder = folder.getParent();
        }
        if (folder == null) {
            throw new StartException("This is not inside the Chiso repository; name it with -Dchiso.root=…");
        }
        return folder;
    }

    /** Forgets everything that this installation stored. */
    public void delete() {
        Unpacked.delete(data);
    }

    /** Unpacked programs: the same for every data folder, and cheap to make again. */
    Path cache() {
        return root.resolve(".chiso/cache");
    }

    public Path logs() {
        return data.resolve("logs");
    }

    Path run() {
        return data.resolve("run");
    }

    public Path secrets() {
        return data.resolve("secrets.properties");
    }

    public Path postgres() {
        return data.resolve("postgres");
    }

    public Path kafka() {
        return data.resolve("kafka");
    }

    Path keycloak() {
        return data.resolve("keycloak");
    }

    /** Uploaded files, which the rows of the scoring-service name. */
    public Path evidence() {
        return data.resolve("evidence");
    }

    Path mail() {
        return data.resolve("mail");
    }

    public Path sample() {
        return root.resolve("deploy/sample");
    }
}
