package org.whence.core.provenance;

import java.util.HashMap;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.whence.core.record.AuthorId;
import org.whence.core.record.CaseId;

/// Asks another each question once, and keeps the answer. For use from one thread.
final class RememberedReliance implements Reliance {

    private final Reliance asked;
    private final Map<Question, Boolean> answers = new HashMap<>();

    private enum About {
        ON,
        SET_ASIDE,
        CLOSED_OFF
    }

    /// @param author null where it is about the case alone
    private record Question(About about, @Nullable AuthorId author, CaseId in) {}

    RememberedReliance(Reliance asked) {
        this.asked = asked;
    }

    @Override
    public boolean on(AuthorId author, CaseId in) {
        return once(new Question(About.ON, author, in), () -> asked.on(author, in));
    }

    @Override
    public boolean isSetAside(AuthorId author, CaseId in) {
        return once(new Question(About.SET_ASIDE, author, in), () -> asked.isSetAside(author, in));
    }

    @Override
    public boolean isClosedOff(CaseId id) {
        return once(new Question(About.CLOSED_OFF, null, id), () -> asked.isClosedOff(id));
    }

    @Override
    public Reliance remembered() {
        return this;
    }

    private boolean once(Question question, BooleanSupplier answer) {
        var known = answers.get(question);
        if (known == null) {
            known = answer.getAsBoolean();
            answers.put(question, known);
        }
        return known;
    }
}
