package recourse.timeline;

import java.util.List;

/** The tables of a module whose rows its chains prove. */
public interface Proven {
    List<ProvenRows> rows();
}
