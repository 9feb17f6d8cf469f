package org.whence.core.custody;

import org.jspecify.annotations.Nullable;
import org.whence.core.record.AuthorId;
import org.whence.core.record.CaseId;
import org.whence.core.record.DeskId;

/// What a chain of log lines belongs to: one case, one author's key, one desk.
///
/// @param in the case, or null for the home's own chain, which holds the acts about no case and is never exported
public record ChainName(@Nullable CaseId in, AuthorId author, DeskId desk) {}
