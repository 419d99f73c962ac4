package recourse.postgres;

import com.sun.security.auth.module.UnixSystem;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;

/** The folder {@code DATA/postgres}: programs, cluster, log, and the superuser's password. */
record Home(Path folder) {
    static final String USER = "recourse";

    /** PostgreSQL's own tools hand paths to a shell between double quotes. */
    private static final String UNSPEAKABLE = "\"$`\\\n\r";

    static Home in(Path data) {
        return new Home(data.toAbsolutePath().normalize().resolve("postgres"));
    }

    Path programs() {
        return folder.resolve("bin-" + Binaries.VERSION);
    }

    Path cluster() {
        return folder.resolve(String.valueOf(Postgres.MAJOR));
    }

    Path log() {
        return folder.resolve("postgres.log");
    }

    String password() throws IOException {
        return Files.readString(passwordFile()).strip();
    }

    /** The end of PostgreSQL's log: it says why it did not start. */
    String lastWords() throws IOException {
        var lines =
                Files.exists(log())
                        ? Files.readAllLines(log(), StandardCharsets.ISO_8859_1)
                        : List.<String>of();
        return String.join("\n", lines.subList(Math.max(0, lines.size() - 5), lines.size()));
    }

    /** Makes what is missing; whatever a killed start left half made is made again. */
    Commands prepare() throws IOException {
        refuseUnspeakableNames();
        refuseAnotherOwner(Files.createDirectories(folder));
        Folders.closeToOthers(folder);
        refuseOtherMajors();
        var commands = new Commands(Binaries.unpackInto(programs()));
        if (!Files.exists(cluster())) {
            initialise(commands);
        }
        Folders.closeToOthers(cluster());
        return commands;
    }

    private void initialise(Commands commands) throws IOException {
        var unfinished = folder.resolve(cluster().getFileName() + ".new");
        Folders.delete(unfinished);
        writePassword();
        commands.initdb(unfinished, USER, passwordFile());
        // Only a finished cluster bears the name.
        Files.move(unfinished, cluster());
    }

    private void writePassword() throws IOException {
        var random = new byte[24];
        new SecureRandom().nextBytes(random);
        var unfinished = folder.resolve("password.new");
        Files.deleteIfExists(unfinished);
        Files.createFile(
                unfinished,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(unfinished, HexFormat.of().formatHex(random));
        Files.move(unfinished, passwordFile(), StandardCopyOption.ATOMIC_MOVE);
    }

    private Path passwordFile() {
        return folder.resolve("password");
    }

    private void refuseUnspeakableNames() throws IOException {
        if (folder.toString().chars().anyMatch(character -> UNSPEAKABLE.indexOf(character) >= 0)) {
            throw new IOException(
                    "PostgreSQL cannot live in a folder whose name has a double quote, $, `, \\ or a line break. Give --data another folder");
        }
    }

    /**
     * Also to root: the user namespace in which it runs PostgreSQL may not touch what others own.
     */
    private static void refuseAnotherOwner(Path folder) throws IOException {
        var owner = ((Number) Files.getAttribute(folder, "unix:uid")).longValue();
        if (owner != new UnixSystem().getUid()) {
            throw new IOException(
                    "the folder belongs to "
                            + Files.getOwner(folder)
                            + ". Start the program as that user, or give --data another folder");
        }
    }

    private void refuseOtherMajors() throws IOException {
        try (var names = Files.list(folder).map(path -> path.getFileName().toString())) {
            var majors = names.filter(name -> name.matches("\\d+")).toList();
            if (!majors.isEmpty() && !majors.contains(String.valueOf(Postgres.MAJOR))) {
                throw new IOException(
                        "it holds the files of PostgreSQL "
                                + majors.getFirst()
                                + ", and this release reads those of PostgreSQL "
                                + Postgres.MAJOR
                                + ". Start the release that made them, or give --data another folder, or --database a server of your own");
            }
        }
    }
}
