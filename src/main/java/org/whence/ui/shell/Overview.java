package org.whence.ui.shell;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.whence.core.examination.Examinations;
import org.whence.core.record.CaseId;

/// What the window says of the whole desk.
///
/// @param all how many media there are
/// @param counts of media that ask for attention; null while they are being counted
/// @param waiting to be examined by this version
/// @param cases oldest first
/// @param packs in the order in which they were taken in
/// @param owner who works here, or null before there is a key
public record Overview(
        long all,
        @Nullable Counts counts,
        Examinations.Waiting waiting,
        List<CaseEntry> cases,
        List<PackEntry> packs,
        @Nullable Owner owner,
        Health health) {

    /// An empty desk of which nothing is known yet.
    public static final Overview EMPTY = new Overview(
            0, null, Examinations.Waiting.NONE, List.of(), List.of(), null, new Health(0, null, false, "", 0));

    public Overview {
        cases = List.copyOf(cases);
        packs = List.copyOf(packs);
    }

    /// How many media ask for attention: with an open match, with a refuted claim, and those that could not be examined
    /// in full.
    public record Counts(long openMatches, long refuted, long notExamined) {

        public static final Counts NONE = new Counts(0, 0, 0);
    }

    public record CaseEntry(CaseId id, String name, long media, long posts, long claims, long acts) {}

    /// A pack that was taken in.
    ///
    /// @param says whose it is
    public record PackEntry(String name, String says, long entries) {}

    /// @param key in its short form: `SHA256:q7Yd…mV4`
    public record Owner(String pseudonym, String key) {}

    /// @param logLines of all custody logs together
    /// @param logTrouble one sentence where a log does not hold, else null
    /// @param logChecked whether every line was checked since the window was opened
    /// @param sandbox `bubblewrap` or `process only`; empty while it is not known
    /// @param freeBytes of the disk that holds the home
    public record Health(
            long logLines, @Nullable String logTrouble, boolean logChecked, String sandbox, long freeBytes) {}

    /// Whether nothing was ever added.
    public boolean isEmpty() {
        return all == 0 && cases.isEmpty();
    }
}
