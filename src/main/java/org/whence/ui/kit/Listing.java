package org.whence.ui.kit;

import org.whence.core.record.CaseId;

/// A set of media that can be looked at together.
public sealed interface Listing {

    /// Everything on this desk.
    record All() implements Listing {}

    /// What has a match that nobody decided.
    record OpenMatches() implements Listing {}

    /// What a refuted claim is about.
    record Refuted() implements Listing {}

    /// What was preserved and could not be examined in full.
    record NotExamined() implements Listing {}

    /// What is in one case.
    record InCase(CaseId id) implements Listing {}
}
