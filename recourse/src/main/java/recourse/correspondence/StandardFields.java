package recourse.correspondence;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import recourse.complaint.Complaint;
import recourse.complaint.TrackingLink;
import recourse.identity.People;
import recourse.identity.Viewer;
import recourse.organisation.Organisations;
import recourse.platform.web.Texts;

import java.util.Optional;
import java.util.function.BiFunction;

/** The variables that every complaint can fill in. */
@Configuration
class StandardFields {
    private record Field(String name, BiFunction<Complaint, Viewer, Optional<String>> read)
            implements MergeField {
        @Override
        public Optional<String> value(Complaint complaint, Viewer viewer) {
            return read.apply(complaint, viewer).filter(text -> !text.isBlank());
        }
    }

    @Bean
    MergeField referenceField() {
        return new Field(
                "reference", (complaint, viewer) -> Optional.of(complaint.reference().text()));
    }

    @Bean
    MergeField complainantField() {
        return new Field(
                "name", (complaint, viewer) -> Optional.ofNullable(complaint.complainantName()));
    }

    @Bean
    MergeField brandField(Organisations organisations) {
        return new Field(
                "brand",
                (complaint, viewer) ->
                        Optional.of(organisations.brand(complaint.brandId()).name()));
    }

    /** Whoever writes, else whose complaint it is. */
    @Bean
    MergeField handlerField(People people) {
        return new Field(
                "handler",
                (complaint, viewer) ->
                        viewer instanceof Viewer.Staff staff
                                ? Optional.of(staff.name())
                                : people.nameOf(complaint.ownerId()));
    }

    @Bean
    MergeField phoneField(People people, Organisations organisations) {
        return new Field(
                "phone",
                (complaint, viewer) ->
                        people.team(complaint.teamId())
                                .map(team -> team.phone())
                                .or(() ->
                                        Optional.ofNullable(
                                                organisations.brand(complaint.brandId()).phone())));
    }

    @Bean
    MergeField linkField(TrackingLink tracking) {
        return new Field("link", (complaint, viewer) -> Optional.of(tracking.url(complaint)));
    }

    @Bean
    MergeField dateField(Promised promised, Organisations organisations, Texts texts) {
        return new Field(
                "next-date",
                (complaint, viewer) -> {
                    var words =
                            new MailWords(
                                    texts,
                                    complaint.language(),
                                    organisations.brand(complaint.brandId()).zone());
                    return promised.of(complaint).map(due -> words.day(due.at()));
                });
    }
}
