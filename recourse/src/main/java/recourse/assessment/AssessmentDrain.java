package recourse.assessment;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

import recourse.platform.Busy;
import recourse.platform.Drain;

import java.time.Duration;

/** Lets the models read what waits, one text at a time, when nobody waits for the machine. */
@Component
class AssessmentDrain implements Drain {
    static final String NAME = "assessment";

    private static final Logger LOG = LoggerFactory.getLogger(AssessmentDrain.class);
    private static final int BATCH = 8;
    // A house that is never quiet still reads a few texts each second.
    private static final Duration PATIENCE = Duration.ofMillis(200);

    private final Waiting waiting;
    private final ProposeAssessment propose;
    private final Busy busy;

    AssessmentDrain(Waiting waiting, ProposeAssessment propose, Busy busy) {
        this.waiting = waiting;
        this.propose = propose;
        this.busy = busy;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int drain() {
        var claims = waiting.claim(BATCH);
        claims.forEach(this::read);
        return claims.size();
    }

    private void read(Waiting.Claim claim) {
        if (claim.isHopeless()) {
            waiting.giveUp(claim.complaintId());
            return;
        }
        busy.giveWay(PATIENCE);
        try {
            propose.propose(claim.complaintId());
        } catch (TextModel.Failed failed) {
            LOG.warn(
                    "complaint {} was not read at attempt {}",
                    claim.complaintId(),
                    claim.attempt(),
                    failed);
            waiting.failed(claim);
        }
    }
}
