package recourse.evidence;

import static db.evidence.Tables.FILE;

import org.springframework.stereotype.Component;

import recourse.timeline.Proven;
import recourse.timeline.ProvenRows;

import java.util.List;

/** Which files there are, with the digest of their bytes. */
@Component
class ProvenFiles implements Proven {
    @Override
    public List<ProvenRows> rows() {
        return List.of(
                ProvenRows.ofComplaints(
                        FILE.SUBJECT_ID,
                        FILE.HOLDER_ID,
                        FILE.NAME,
                        FILE.DECLARED_TYPE,
                        FILE.SNIFFED_TYPE,
                        FILE.SIZE,
                        FILE.SHA256,
                        FILE.CONTENT_ID,
                        FILE.INLINE,
                        FILE.ADDED_AT,
                        FILE.ADDED_BY,
                        FILE.RELIED_ON_AT,
                        FILE.RELIED_ON_BY,
                        FILE.ERASED_AT));
    }
}
