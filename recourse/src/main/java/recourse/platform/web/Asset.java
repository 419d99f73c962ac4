package recourse.platform.web;

import recourse.platform.Sha256;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HexFormat;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/** A file whose name changes with its content, so that it may be kept for ever; compressed once. */
record Asset(String name, String type, byte[] plain, byte[] gzip) {
    static Asset of(String stem, String ending, String type, byte[] content) {
        return new Asset(stem + "-" + hash(content) + "." + ending, type, content, gzip(content));
    }

    String path() {
        return "/assets/" + name;
    }

    private static String hash(byte[] content) {
        return HexFormat.of().formatHex(Sha256.of(content), 0, 6);
    }

    private static byte[] gzip(byte[] content) {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new Smallest(bytes)) {
            gzip.write(content);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /** Compressed once and read for years: the best level is worth its time. */
    private static final class Smallest extends GZIPOutputStream {
        Smallest(ByteArrayOutputStream bytes) throws IOException {
            super(bytes);
            def.setLevel(Deflater.BEST_COMPRESSION);
        }
    }
}
