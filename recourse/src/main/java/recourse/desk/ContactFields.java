package recourse.desk;

import org.jspecify.annotations.Nullable;

import recourse.complaint.Contact;
import recourse.complaint.Note;
import recourse.evidence.StoredFile;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What was said on a complaint, as programs read it; the house's notes to itself stand apart. */
public record ContactFields(List<Said> contacts, List<Noted> notes) {
    /** One message in or out; {@code files} are ids of the complaint's evidence. */
    public record Said(
            UUID id,
            String direction,
            String channel,
            Instant at,
            Instant recordedAt,
            String author,
            @Nullable String authorName,
            @Nullable String address,
            @Nullable String subject,
            String body,
            @Nullable Integer quotedFrom,
            List<UUID> files) {
        static Said of(Contact contact, List<StoredFile> files) {
            return new Said(
                    contact.id(),
                    contact.direction().name(),
                    contact.channel().name(),
                    contact.at(),
                    contact.recordedAt(),
                    contact.author().toString(),
                    contact.authorName(),
                    contact.address(),
                    contact.subject(),
                    contact.body(),
                    contact.quotedFrom(),
                    files.stream().map(StoredFile::id).toList());
        }
    }

    /** One note. */
    public record Noted(UUID id, Instant at, String author, String body) {
        public static Noted of(Note note) {
            return new Noted(note.id(), note.at(), note.author().toString(), note.body());
        }
    }

    static ContactFields of(CaseFile file) {
        return new ContactFields(
                file.contacts().stream()
                        .map(contact -> Said.of(contact, file.filesOf(contact.id())))
                        .toList(),
                file.notes().stream().map(Noted::of).toList());
    }
}
