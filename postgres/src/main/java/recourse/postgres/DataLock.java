package recourse.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The right to run on a data folder. The operating system takes it back when its holder dies,
 * however it dies; the number in the file is only for people.
 */
public final class DataLock implements AutoCloseable {
    /**
     * Closing any channel on the file gives up the lock of the whole process: a second one must
     * never be opened.
     */
    private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

    private final Path folder;
    private final FileChannel channel;

    private DataLock(Path folder, FileChannel channel) {
        this.folder = folder;
        this.channel = channel;
    }

    /** Makes the folder where there is none. */
    public static DataLock take(Path data) {
        try {
            var folder = Files.createDirectories(data).toRealPath();
            if (!HELD_HERE.add(folder)) {
                throw new Taken(folder, String.valueOf(ProcessHandle.current().pid()));
            }
            try {
                return open(folder);
            } catch (IOException | RuntimeException failed) {
                HELD_HERE.remove(folder);
                throw failed;
            }
        } catch (FileAlreadyExistsException aFile) {
            throw new UncheckedIOException(
                    data + " is a file. Give --data a folder, or the name of one to be made",
                    aFile);
        } catch (IOException broken) {
            throw new UncheckedIOException(
                    "The data folder " + data + " cannot be used: " + broken.getMessage(), broken);
        }
    }

    public Path folder() {
        return folder;
    }

    @Override
    public void close() {
        try {
            channel.truncate(0);
            channel.close();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } finally {
            HELD_HERE.remove(folder);
        }
    }

    private static DataLock open(Path folder) throws IOException {
        var file = folder.resolve("recourse.lock");
        var channel =
                FileChannel.open(
                        file,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.READ,
                        StandardOpenOption.WRITE);
        if (channel.tryLock() == null) {
            channel.close();
            throw new Taken(folder, Files.readString(file).strip());
        }
        channel.truncate(0);
        channel.write(
                ByteBuffer.wrap(
                        (ProcessHandle.current().pid() + "\n").getBytes(StandardCharsets.UTF_8)));
        return new DataLock(folder, channel);
    }

    /** Another program runs on this folder. */
    public static final class Taken extends RuntimeException {
        Taken(Path folder, String pid) {
            super(
                    "Recourse already runs on "
                            + folder
                            + (pid.isEmpty() ? "" : " (process " + pid + ")")
                            + ". Stop it first, or give --data another folder");
        }
    }
}
