package recourse.intake.mime;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One part of a mail, the whole mail being the first: its headers, its content, and the parts
 * inside it.
 */
public final class Part {
    private static final String TEXT = "text/plain";

    private final Headers headers;
    private final Slice body;
    private final @Nullable Part parent;
    private final Parameters type;
    private final Parameters disposition;
    private final List<Part> children = new ArrayList<>();

    Part(Headers headers, Slice body, @Nullable Part parent) {
        this.headers = headers;
        this.body = body;
        this.parent = parent;
        this.type = Parameters.of(headers.first("Content-Type").orElse(""));
        this.disposition = Parameters.of(headers.first("Content-Disposition").orElse(""));
    }

    public Headers headers() {
        return headers;
    }

    public Content content() {
        return new Content(body, headers.first("Content-Transfer-Encoding").orElse(""));
    }

    public Optional<Part> parent() {
        return Optional.ofNullable(parent);
    }

    public List<Part> children() {
        return List.copyOf(children);
    }

    public boolean isLeaf() {
        return children.isEmpty();
    }

    /** The declared type, lower case; what a part without a sensible one is by its place. */
    public String type() {
        var value = type.value();
        if (value.isEmpty() && parent != null && parent.type().equals("multipart/digest")) {
            return "message/rfc822";
        }
        return switch (value) {
            case "", "text" -> TEXT;
            case "multipart" -> "multipart/mixed";
            default -> value.indexOf('/') > 0 ? value : TEXT;
        };
    }

    public Optional<String> typeParameter(String name) {
        return type.get(name);
    }

    public boolean isAttachment() {
        return disposition.value().equals("attachment");
    }

    public Optional<String> fileName() {
        return disposition
                .get("filename")
                .or(() -> type.get("name"))
                .filter(name -> !name.isBlank());
    }

    public Optional<String> contentId() {
        return headers.first("Content-ID")
                .map(id -> id.replaceAll("[<>\\s]", ""))
                .filter(id -> !id.isEmpty());
    }

    boolean isMultipart() {
        return type().startsWith("multipart/");
    }

    Slice body() {
        return body;
    }

    void add(Part child) {
        children.add(child);
    }

    int depth() {
        var depth = 0;
        for (var up = parent; up != null; up = up.parent) {
            depth++;
        }
        return depth;
    }
}
