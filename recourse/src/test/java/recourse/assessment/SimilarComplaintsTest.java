package recourse.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import recourse.complaint.Complaint;
import recourse.complaint.Particulars;
import recourse.identity.People;
import recourse.identity.Viewer;

import java.util.List;
import java.util.UUID;

class SimilarComplaintsTest extends AssessmentTest {
    @Test
    void findsWhatSaysTheSameInOtherWords() {
        var first =
                complaintOf(
                        "payments",
                        "The piano tuner scratched the lid of my grand piano and denies it.");
        var other =
                complaintOf(
                        "payments",
                        "Your man who came to tune our piano left a long scratch in its lid.");
        var far =
                complaintOf(
                        "payments",
                        "The cash machine at the station swallowed my card last night.");
        assertThat(similarTo(first, staff("handler")))
                .contains(other.id())
                .doesNotContain(first.id(), far.id());
    }

    @Test
    void showsNothingOfAnotherTeam() {
        var ours =
                complaintOf(
                        "payments",
                        "The aquarium leaks and all of my goldfish died on the carpet.");
        var theirs =
                complaintOf(
                        "delivery",
                        "The aquarium leaks and all my goldfish have died on the carpet.");
        assertThat(similarTo(theirs, staff("handler2"))).doesNotContain(ours.id());
        assertThat(similarTo(ours, staff("handler"))).doesNotContain(theirs.id());
        assertThat(similarTo(ours, staff("admin"))).contains(theirs.id());
    }

    @Test
    void namesStageAndLikenessOfEach() {
        var one =
                complaintOf(
                        "payments", "The beekeeper who sold us honey put sugar syrup in the jars.");
        var other =
                complaintOf(
                        "payments",
                        "There is sugar syrup in the honey jars that the beekeeper sold us.");
        assertThat(api("GET", "/api/v1/complaints/" + one.reference() + "/similar", null).body())
                .contains(
                        "\"reference\":\"" + other.reference() + "\"",
                        "\"stage\":",
                        "\"likeness\":0.");
        assertThat(page("handler", "/complaints/" + one.reference() + "/similar").body())
                .contains(other.reference().text());
    }

    @Test
    void writesSignsAsPostgresReadsThem() {
        var vector = new float[Embedding.DIMENSIONS];
        vector[0] = 1;
        vector[1] = -1;
        assertThat(EmbeddingRow.of(unlike(), Embedding.of(vector)).signs())
                .startsWith("100")
                .hasSize(Embedding.DIMENSIONS);
    }

    private Complaint complaintOf(String team, String text) {
        var complaint = readComplaintSaying(text);
        var id = bean(People.class).teamNamed(team).orElseThrow().id();
        bean(Particulars.class).assign(complaint, id, null, PROGRAM.actor(), "test");
        return now(complaint);
    }

    private List<UUID> similarTo(Complaint complaint, Viewer viewer) {
        return bean(SimilarComplaints.class).to(viewer, complaint).stream()
                .map(similar -> similar.complaint().id())
                .toList();
    }
}
