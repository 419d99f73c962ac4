package recourse.desk;

import org.jspecify.annotations.Nullable;

import recourse.complaint.Complaint;
import recourse.complaint.Contact;
import recourse.complaint.Involved;
import recourse.complaint.Note;
import recourse.complaint.Point;
import recourse.evidence.StoredFile;
import recourse.party.Person;
import recourse.timeline.Entry;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Everything about one complaint that every face of it shows, read once. */
public record CaseFile(
        Complaint complaint,
        List<Contact> contacts,
        List<Note> notes,
        List<Entry> entries,
        List<Involved> involved,
        Map<UUID, Person> persons,
        List<Point> points,
        List<StoredFile> files) {

    /** The first words of the complainant, which stand above all that followed. */
    public Optional<Contact> account() {
        return contacts.stream().filter(Contact::isIn).findFirst();
    }

    public @Nullable Person person(Involved part) {
        return part.personId() == null ? null : persons.get(part.personId());
    }

    public Map<UUID, List<StoredFile>> filesByHolder() {
        var byHolder = new HashMap<UUID, List<StoredFile>>();
        for (var file : files) {
            var holder = file.holderId();
            if (holder != null) {
                byHolder.computeIfAbsent(holder, unknown -> new ArrayList<>()).add(file);
            }
        }
        return byHolder;
    }

    public List<StoredFile> filesOf(UUID holder) {
        return filesByHolder().getOrDefault(holder, List.of());
    }

    public ContactFields contactFields() {
        return ContactFields.of(this);
    }

    public List<EntryFields> entryFields() {
        return entries().stream().map(EntryFields::of).toList();
    }

    public List<FileFields> fileFields() {
        return files().stream().map(stored -> FileFields.of(complaint(), stored)).toList();
    }
}
