package recourse.correspondence;

/** The way out for mail: takes one composed mail for one recipient and tells what became of it. */
public interface Relay {
    Outcome send(Mailbox sender, Mailbox recipient, byte[] mail);

    /** What is known after one attempt; only Delivered meets a deadline. */
    sealed interface Outcome {
        /** The next server took it over; its reply is the proof. */
        record Delivered(String reply) implements Outcome {}

        /** It will not be taken, however often it is tried. */
        record Refused(int code, String reply) implements Outcome {}

        /** It was not taken, but may be later. */
        record Later(String reason) implements Outcome {}

        /** The connection was lost between our last byte and the answer: perhaps sent. */
        record Unknown(String reason) implements Outcome {}
    }
}
