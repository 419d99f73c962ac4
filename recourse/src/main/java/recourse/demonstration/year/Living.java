package recourse.demonstration.year;

import org.jspecify.annotations.Nullable;

import recourse.demonstration.story.Details;
import recourse.demonstration.story.HouseWords;
import recourse.identity.StaffMember;
import recourse.identity.Viewer;
import recourse.intake.FileComplaint;

import java.util.Objects;
import java.util.SplittableRandom;
import java.util.UUID;

/** One complaint while it is lived: who has it, and what chance still decides. */
final class Living {
    final LifePlan plan;
    final SplittableRandom chances;
    private final HouseWords words;
    private FileComplaint.@Nullable Filed filed;
    private @Nullable StaffMember owner;

    Living(LifePlan plan, HouseWords words) {
        this.plan = plan;
        this.chances = plan.chances();
        this.words = words;
    }

    void filed(FileComplaint.Filed as) {
        filed = as;
    }

    void ownedBy(StaffMember member) {
        owner = member;
    }

    UUID id() {
        return Objects.requireNonNull(filed).complaintId();
    }

    String reference() {
        return Objects.requireNonNull(filed).reference().text();
    }

    /** Whoever works on it. */
    Viewer.Staff owner() {
        return Objects.requireNonNull(owner).viewer();
    }

    Viewer.Complainant complainant() {
        return new Viewer.Complainant(id());
    }

    boolean reachedByMail() {
        return plan.teller().email() != null;
    }

    boolean chance(int percent) {
        return chances.nextInt(100) < percent;
    }

    /** A text of this kind about this complaint, as its owner or its complainant would write it. */
    String say(String kind) {
        var details = details();
        if (owner != null) {
            details.with("staff", owner.name());
        }
        return words.say(kind, details, chances);
    }

    Details details() {
        var name = plan.teller().name();
        return plan.tale().details().with("name", name == null ? "–" : name);
    }
}
