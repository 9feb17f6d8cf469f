package org.whence.core.report;

import java.util.function.Function;
import org.whence.core.custody.Act;
import org.whence.core.provenance.Claim;
import org.whence.core.record.AuthorId;
import org.whence.core.record.MediaId;
import org.whence.core.time.TimeText;

/// What an act did, in a few words for people.
public final class ActWords {

    private static final int LONGEST = 160;
    private static final int SHORT = 12;

    private final Function<MediaId, String> media;
    private final Function<AuthorId, String> authors;

    /// @param media what media are called, and `authors` what authors are
    public ActWords(Function<MediaId, String> media, Function<AuthorId, String> authors) {
        this.media = media;
        this.authors = authors;
    }

    public String says(Act act) {
        return switch (act) {
            case Act.Opened opened -> "this log begins" + (opened.continuesFrom() == null ? "" : ", after a restore");
            case Act.Named(var name, var _) -> "named the case " + quoted(name);
            case Act.Added(var hashes, var acquisition) ->
                "preserved " + media.apply(hashes.media()) + ", " + hashes.size() + " bytes, " + acquisition.how();
            case Act.Sourced(var _, var about, var from) -> media.apply(about) + " came from " + quoted(from);
            case Act.Dated(var _, var about, var modified) ->
                media.apply(about) + " was a file last changed " + TimeText.words(modified);
            case Act.Examined(var about, var version, var _, var status, var _) ->
                "examined " + media.apply(about) + " (examiner " + version + "): " + status.word();
            case Act.Posted(var post, var carried) ->
                "recorded a post" + (post.account() == null ? "" : " by " + post.account()) + " with " + carried.size()
                        + " media";
            case Act.Claimed(var claim) -> "recorded a claim on " + media.apply(claim.media()) + ": " + claim(claim);
            case Act.Noted noted -> "wrote an " + noted.form().word() + ": " + quoted(noted.text());
            case Act.Revised revised -> "worded an " + revised.form().word() + " anew: " + quoted(revised.text());
            case Act.Decided(var pair, var decision, var _) ->
                "decided on " + media.apply(pair.first()) + " and " + media.apply(pair.second()) + ": "
                        + decision.words();
            case Act.Bounded(var bound) ->
                media.apply(bound.media()) + " was not recorded before " + TimeText.words(bound.instant()) + ": "
                        + quoted(bound.basis());
            case Act.Marked(var about, var mark, var value, var _) ->
                "set " + mark.word() + " of " + media.apply(about) + " to " + quoted(value);
            case Act.Answered(var about, var question, var text, var _) ->
                (text.isEmpty() ? "took back the answer to the question of " : "answered the question of ")
                        + question.word() + " of " + media.apply(about)
                        + (text.isEmpty() ? "" : ": " + quoted(text));
            case Act.Concluded(var about, var assessment, var _) ->
                assessment == null
                        ? "took back the assessment of " + media.apply(about)
                        : "assessed " + media.apply(about) + " as "
                                + assessment.category().words() + " ("
                                + assessment.confidence().word() + "): " + quoted(assessment.reason());
            case Act.SecondReviewed(var about, var _, var stance, var reason, var _) ->
                "as second reviewer of the assessment of " + media.apply(about) + ": " + stance.word()
                        + (reason.isBlank() ? "" : ", " + quoted(reason));
            case Act.Withdrawn(var record, var reason) -> "took back record " + record + ": " + quoted(reason);
            case Act.Reviewed(var about) -> "looked at " + media.apply(about);
            case Act.Verified(var ok, var says) -> (ok ? "checked the record: " : "checked and found: ") + says;
            case Act.Exported(var contents, var originals, var withheld, var encrypted) ->
                "exported " + originals + " originals as " + contents.substring(0, SHORT) + ", " + withheld
                        + " acts withheld" + (encrypted ? ", encrypted" : "");
            case Act.Imported(var sender, var contents, var acts, var originals) ->
                "took in " + acts + " acts and " + originals + " originals of " + authors.apply(sender) + " as "
                        + contents.substring(0, Math.min(SHORT, contents.length()));
            case Act.Relied(var on, var trust, var _) -> "records of " + authors.apply(on) + ": " + trust.words();
            case Act.Removed(var about, var reason, var authority, var _) ->
                "removed " + about.hex().substring(0, SHORT) + ": " + quoted(reason) + ", by authority of "
                        + quoted(authority);
            case Act.Adopted(var _, var copy) ->
                "adopted a record of " + authors.apply(copy.by()) + ": " + says(copy.act());
            case Act.Cited(var _, var copy) -> "cited a record of another case: " + says(copy.act());
            case Act.ClosedOff(var closed, var _) -> closed ? "closed the case off" : "opened the case up";
            case Act.Restored(var backup, var acts) ->
                "took back " + acts + " acts from the backup " + backup.substring(0, Math.min(SHORT, backup.length()));
            case Act.TimeAsked(var heads, var _) ->
                "asked for a time stamp over " + heads.lines() + " lines, as "
                        + heads.hash().substring(0, SHORT);
            case Act.TimeStamped(var _, var proof) ->
                "attached a time stamp (" + proof.form().word() + ")";
            case Act.Unknown(var word, var _, var _) -> "\"" + word + "\", which this version does not know";
        };
    }

    private static String claim(Claim claim) {
        return claim.quote().isBlank() ? claim.attribute().words() : quoted(claim.quote());
    }

    private static String quoted(String text) {
        var line = text.strip().replaceAll("\\s+", " ");
        return "\"" + (line.length() <= LONGEST ? line : line.substring(0, end(line)) + "…") + "\"";
    }

    /// Not between the halves of a character.
    private static int end(String line) {
        return Character.isHighSurrogate(line.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
    }
}
