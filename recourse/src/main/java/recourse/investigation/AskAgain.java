package recourse.investigation;

import org.springframework.stereotype.Component;

import recourse.complaint.Complaint;
import recourse.complaint.NextStep;
import recourse.identity.People;
import recourse.identity.Permission;
import recourse.identity.Viewer;

import java.util.Optional;

/** "Ana has left: ask somebody else". */
@Component
class AskAgain implements NextStep {
    private final Tasks tasks;
    private final People people;

    AskAgain(Tasks tasks, People people) {
        this.tasks = tasks;
        this.people = people;
    }

    @Override
    public Optional<Step> next(Viewer viewer, Complaint complaint) {
        if (!viewer.may(Permission.WORK) || complaint.isClosed()) {
            return Optional.empty();
        }
        return tasks.of(complaint.id()).stream()
                .filter(task -> task.isOpen() && people.find(task.askedOf()).isEmpty())
                .findFirst()
                .map(task ->
                        new Step(
                                35,
                                "investigation.next.returned",
                                new Object[] {people.nameOf(task.askedOf()).orElse("")},
                                "investigation.next.returned.act",
                                "#tasks",
                                null));
    }
}
