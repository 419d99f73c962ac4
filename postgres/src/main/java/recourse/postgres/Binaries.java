package recourse.postgres;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** The PostgreSQL programs, shipped as an archive on the class path, unpacked once a version. */
final class Binaries {
    private Binaries() {}

    static String version() {
        return "18.6";
    }

    static Path unpackInto(Path folder) throws IOException {
        if (Files.exists(folder)) {
            return folder;
        }
        var unfinished = folder.resolveSibling(folder.getFileName() + ".new");
        Folders.delete(unfinished);
        Files.createDirectories(unfinished);
        var archive = "/postgres-" + system() + "-" + machine() + ".txz";
        try (var resource = Binaries.class.getResourceAsStream(archive)) {
            if (resource == null) {
                throw new IOException("this build brings no PostgreSQL for " + system() + " on " + machine()
                        + ". Build it on this machine with bin/run, or give --database a server of your own");
            }
            unpack(new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(resource))), unfinished);
        }
        Files.move(unfinished, folder);
        return folder;
    }

    private static void unpack(TarArchiveInputStream archive, Path folder) throws IOException {
        for (TarArchiveEntry entry; (entry = archive.getNextEntry()) != null; ) {
            var file = folder.resolve(entry.getName()).normalize();
            if (!file.startsWith(folder)) {
                throw new IOException("the archive of PostgreSQL names a file outside its folder: " + entry.getName());
            }
            if (entry.isDirectory()) {
                Files.createDirectories(file);
            } else if (entry.isSymbolicLink()) {
                Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
            } else {
                Files.createDirectories(file.getParent());
                Files.copy(archive, file);
                if ((entry.getMode() & 0100) != 0) {
                    Files.setPosixFilePermissions(file, EnumSet.of(
                            PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE, PosixFilePermission.OWNER_EXECUTE,
                            PosixFilePermission.GROUP_READ, PosixFilePermission.GROUP_EXECUTE,
                            PosixFilePermission.OTHERS_READ, PosixFilePermission.OTHERS_EXECUTE));
                }
            }
        }
    }

    private static String system() {
        return System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("mac") ? "darwin" : "linux";
    }

    private static String machine() {
        return switch (System.getProperty("os.arch")) {
            case "aarch64" -> "arm_64";
            default -> "x86_64";
        };
    }
}
