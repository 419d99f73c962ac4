package recourse.postgres;

import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;

/** The PostgreSQL programs, shipped as an archive on the class path, unpacked once a version. */
final class Binaries {
    static final String VERSION = "18.6";

    private Binaries() {}

    /** Leaves the whole of them in the folder, or no such folder. */
    static Path unpackInto(Path folder) throws IOException {
        if (Files.exists(folder)) {
            return folder;
        }
        var unfinished = folder.resolveSibling(folder.getFileName() + ".new");
        Folders.delete(unfinished);
        Files.createDirectories(unfinished);
        try (var archive =
                open(archiveFor(System.getProperty("os.name"), System.getProperty("os.arch")))) {
            for (TarArchiveEntry entry; (entry = archive.getNextEntry()) != null; ) {
                unpack(archive, entry, unfinished);
            }
        }
        Files.move(unfinished, folder);
        return folder;
    }

    static String archiveFor(String system, String machine) {
        var os = system.toLowerCase(Locale.ROOT).contains("mac") ? "darwin" : "linux";
        return "/postgres-" + os + "-" + (machine.equals("aarch64") ? "arm_64" : "x86_64") + ".txz";
    }

    private static TarArchiveInputStream open(String name) throws IOException {
        var resource = Binaries.class.getResourceAsStream(name);
        if (resource == null) {
            throw new IOException(
                    "this build brings no PostgreSQL for this machine ("
                            + name
                            + "). Build it here with bin/run, or give --database a server of your own");
        }
        return new TarArchiveInputStream(
                new XZCompressorInputStream(new BufferedInputStream(resource)));
    }

    private static void unpack(TarArchiveInputStream archive, TarArchiveEntry entry, Path folder)
            throws IOException {
        var file = folder.resolve(entry.getName()).normalize();
        if (!file.startsWith(folder)) {
            throw new IOException(
                    "the archive names a file outside its folder: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(file);
            return;
        }
        Files.createDirectories(file.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(archive, file);
        if ((entry.getMode() & 0100) != 0) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }
}
