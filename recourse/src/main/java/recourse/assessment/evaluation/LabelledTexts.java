package recourse.assessment.evaluation;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** The labelled texts of a CSV file (RFC 4180, UTF-8 with or without a byte order mark, gzip). */
record LabelledTexts(List<Row> rows, int skipped) {
    private static final int GZIP = 0x1f8b;
    private static final int LONGEST_FIELD = 64 << 20;

    /** Its line in the file counts from 1, the heading included. */
    record Row(long line, String text, String label) {}

    static LabelledTexts read(Path file, String text, String label) {
        try (var in = open(file);
                var records =
                        CsvReader.builder()
                                .detectBomHeader(true)
                                .allowExtraFields(true)
                                .allowMissingFields(true)
                                .maxBufferSize(LONGEST_FIELD)
                                .ofNamedCsvRecord(in)) {
            return of(file, records, text, label);
        } catch (NoSuchFileException missing) {
            throw new Unusable("There is no file " + file + ".");
        } catch (ZipException | EOFException broken) {
            throw new Unusable(file + " is a broken gzip file.");
        } catch (IOException unreadable) {
            throw new Unusable(file + " cannot be read: " + unreadable.getMessage());
        } catch (CsvParseException notCsv) {
            throw new Unusable(file + " is not a CSV file: " + notCsv.getMessage());
        }
    }

    private static LabelledTexts of(
            Path file, Iterable<NamedCsvRecord> records, String text, String label) {
        var rows = new ArrayList<Row>();
        var skipped = 0;
        for (var record : records) {
            if (rows.isEmpty() && skipped == 0) {
                check(file, record, text);
                check(file, record, label);
            }
            var row =
                    new Row(
                            record.getStartingLineNumber(),
                            record.findField(text).orElse(""),
                            record.findField(label).orElse("").strip());
            if (row.text().isBlank() || row.label().isEmpty()) {
                skipped++;
            } else {
                rows.add(row);
            }
        }
        if (rows.isEmpty()) {
            throw new Unusable(file + " has no row with both a text and a label.");
        }
        return new LabelledTexts(List.copyOf(rows), skipped);
    }

    private static void check(Path file, NamedCsvRecord record, String column) {
        if (!record.getHeader().contains(column)) {
            throw new Unusable(
                    "%s has no column %s. It has: %s."
                            .formatted(file, column, String.join(", ", record.getHeader())));
        }
    }

    private static InputStream open(Path file) throws IOException {
        if (Files.isDirectory(file)) {
            throw new Unusable(file + " is a folder, not a file.");
        }
        var in = new BufferedInputStream(Files.newInputStream(file));
        in.mark(2);
        var magic = in.read() << 8 | in.read();
        in.reset();
        return magic == GZIP ? new GZIPInputStream(in) : in;
    }
}
