package org.whence.core.finding;

import java.util.List;
import org.whence.core.examination.Examination;
import org.whence.core.provenance.Acquisition;
import org.whence.core.provenance.Appearance;
import org.whence.core.provenance.Claim;

/// A named rule that finds contradictions and oddities. It reads; it never decides a verdict.
public interface Rule {

    /// Its name, in lower-case words joined by hyphens.
    String name();

    /// What it looks for and why that matters, in a sentence or two for people.
    String explains();

    List<Finding> check(Subject subject);

    /// All that a rule may look at.
    record Subject(
            Examination examination,
            List<Acquisition> acquisitions,
            List<Appearance> appearances,
            List<Claim> claims) {}
}
