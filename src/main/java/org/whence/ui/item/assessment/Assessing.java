package org.whence.ui.item.assessment;

import org.whence.core.provenance.Appraisal;
import org.whence.core.provenance.Assessment;
import org.whence.core.provenance.Question;
import org.whence.core.record.AuthorId;
import org.whence.core.record.CaseId;
import org.whence.core.record.MediaId;

/// Records what whoever works here concludes on a media. Blocks, but for the author's name.
public interface Assessing {

    /// Whoever works here.
    AuthorId author();

    /// @param text empty to take the answer back
    void answer(CaseId in, MediaId media, Question question, String text);

    void conclude(CaseId in, MediaId media, Assessment assessment);

    /// Of the assessment that somebody else wrote.
    void review(CaseId in, MediaId media, Appraisal.Stance stance, String reason);
}
