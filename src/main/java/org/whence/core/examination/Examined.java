package org.whence.core.examination;

import java.util.List;

/// What an [Examiner] hands back.
public record Examined(Examination examination, List<Preview> previews) {

    public Examined {
        previews = List.copyOf(previews);
    }
}
