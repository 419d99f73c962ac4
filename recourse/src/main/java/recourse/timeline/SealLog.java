package recourse.timeline;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/**
 * {@code DATA/seals.log}: every seal once more, outside the database, so that a cut tail of seals
 * or a rolled back database shows. A line is written after the commit of its seal; what a kill kept
 * from being written follows with the next seal, and half a line is written again.
 */
record SealLog(Path file) {
    static SealLog in(Path data) {
        return new SealLog(data.resolve("seals.log"));
    }

    /**
     * The lines that are whole now, oldest first; what is written while they are read is left out.
     */
    Stream<String> lines() {
        if (!Files.exists(file)) {
            return Stream.empty();
        }
        try (var log = new RandomAccessFile(file.toFile(), "r")) {
            var end = endOfLines(log, log.length());
            var read = new AtomicLong();
            return Files.lines(file).takeWhile(line -> read.addAndGet(line.length() + 1L) <= end);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(file + " cannot be read", unreadable);
        }
    }

    /** The number of the last seal that it holds, 0 for none. */
    long newest() {
        if (!Files.exists(file)) {
            return 0;
        }
        try (var log = new RandomAccessFile(file.toFile(), "r")) {
            var end = endOfLines(log, log.length());
            log.seek(endOfLines(log, end - 1));
            var line = log.readLine();
            return line == null ? 0 : number(line);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(file + " cannot be read", unreadable);
        }
    }

    /** The number that a line begins with, 0 where there is none. */
    static long number(String line) {
        try {
            return Long.parseLong(line.split(" ", 2)[0]);
        } catch (NumberFormatException notALine) {
            return 0;
        }
    }

    void append(List<Seal> seals) {
        var text = new StringBuilder();
        seals.forEach(seal -> text.append(seal.line()).append('\n'));
        try (var log = new RandomAccessFile(file.toFile(), "rw")) {
            log.setLength(endOfLines(log, log.length()));
            log.seek(log.length());
            log.write(text.toString().getBytes(StandardCharsets.UTF_8));
            log.getFD().sync();
        } catch (IOException full) {
            throw new UncheckedIOException(file + " cannot be written", full);
        }
    }

    /** Where the last whole line before this place ends. */
    private static long endOfLines(RandomAccessFile log, long before) throws IOException {
        for (var end = before; end > 0; end--) {
            log.seek(end - 1);
            if (log.read() == '\n') {
                return end;
            }
        }
        return 0;
    }
}
