package recourse.desk;

import recourse.complaint.Contact;
import recourse.complaint.Note;
import recourse.evidence.StoredFile;
import recourse.timeline.Entry;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;

/** One thing in the story of a complaint. */
public sealed interface StoryItem {
    Instant at();

    /** A message, in or out. */
    record Said(Contact contact, List<StoredFile> files, boolean isNew) implements StoryItem {
        private static final int BOOK = 3_000;

        @Override
        public Instant at() {
            return contact.at();
        }

        /** Our own letters are known here, and fold; what came in is read, unless it is a book. */
        public boolean isLong() {
            return contact.isIn() ? own().length() > BOOK : Story.isLong(own());
        }

        /** The words of this message, without those of earlier ones that it repeats. */
        public String own() {
            var from = contact.quotedFrom();
            return from == null
                    ? contact.body()
                    : contact.body()
                            .substring(0, Math.min(from, contact.body().length()))
                            .stripTrailing();
        }

        public String quoted() {
            return contact.body()
                    .substring(Math.min(contact.body().length(), own().length()))
                    .strip();
        }
    }

    /** A word of the house to itself. */
    record Noted(Note note, List<StoredFile> files) implements StoryItem {
        @Override
        public Instant at() {
            return note.at();
        }
    }

    /** Something that happened. */
    record Happened(Entry entry) implements StoryItem {
        /**
         * When it happened, where that was before it was written down: a letter lay in the post
         * room.
         */
        @Override
        public Instant at() {
            var told = entry.text(entry.kind().equals("received") ? "receivedAt" : "at");
            try {
                return told.isEmpty() ? entry.at() : Instant.parse(told);
            } catch (DateTimeParseException other) {
                return entry.at();
            }
        }
    }
}
