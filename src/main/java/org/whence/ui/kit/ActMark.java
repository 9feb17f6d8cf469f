package org.whence.ui.kit;

import static org.whence.ui.kit.Messages.text;

import java.util.function.Function;
import org.whence.core.custody.Act;
import org.whence.core.custody.Copy;
import org.whence.core.match.Decision;
import org.whence.core.record.AuthorId;
import org.whence.core.record.MediaId;
import org.whence.core.time.TimeText;

/// How an act of the custody log is told: its icon, its word, and what it was done to.
///
/// @param what in a few words; empty where the word says it all
public record ActMark(Icon icon, String word, String what) {

    private static final int SHOWN = 60;

    /// @param given the names by which media are shown
    /// @param authors the names by which authors are
    public static ActMark of(Act act, Function<MediaId, String> given, Function<AuthorId, String> authors) {
        Function<MediaId, String> names = given.andThen(Isolated::name);
        return switch (act) {
            case Act.Opened _ -> new ActMark(Icon.LOG, text("act.opened"), "");
            case Act.Named(var name, var _) -> new ActMark(Icon.CASE, text("act.named"), Isolated.name(name));
            case Act.Added(var hashes, var acquisition) ->
                new ActMark(
                        Icon.ADD,
                        text("act.added"),
                        text("act.file", Isolated.name(acquisition.name()), Figures.bytes(hashes.size())));
            case Act.Examined(var media, var version, var _, var status, var _) ->
                new ActMark(
                        Icon.FIND,
                        text("act.examined"),
                        text("act.result", names.apply(media), status.word(), version));
            case Act.Posted(var post, var media) ->
                new ActMark(
                        Icon.POST,
                        text("act.posted"),
                        text("act.post", post.account() == null ? text("act.page") : post.account(), media.size()));
            case Act.Claimed(var claim) ->
                new ActMark(
                        Icon.CLAIM,
                        text("act.claimed"),
                        text("act.claim", claim.by() == null ? "" : claim.by() + ": ", brief(claim.quote())));
            case Act.Noted(var _, var _, var _, var form, var words) ->
                new ActMark(Icon.NOTE, text("act.noted"), text("act.note", form.word(), brief(words)));
            case Act.Revised(var _, var form, var words, var _) ->
                new ActMark(Icon.NOTE, text("act.revised"), text("act.note", form.word(), brief(words)));
            case Act.Decided(var pair, var decision, var _) ->
                new ActMark(
                        decision == Decision.SAME_RECORDING ? Icon.CHECK : Icon.COMPARE,
                        text("act.decided"),
                        text("act.decision", names.apply(pair.first()), names.apply(pair.second()), decision.words()));
            case Act.Bounded(var bound) -> new ActMark(Icon.RANGE, text("act.bounded"), brief(bound.basis()));
            case Act.Marked(var media, var mark, var value, var _) ->
                new ActMark(
                        Icon.TAG, text("act.marked"), text("act.mark", names.apply(media), mark.word(), brief(value)));
            case Act.Answered(var media, var question, var words, var _) ->
                new ActMark(
                        Icon.QUESTION,
                        text("act.answered"),
                        text("act.mark", names.apply(media), question.word(), brief(words)));
            case Act.Concluded(var media, var assessment, var _) ->
                new ActMark(
                        Icon.INFERENCE,
                        assessment == null ? text("act.assessmentBack") : text("act.assessed"),
                        assessment == null
                                ? names.apply(media)
                                : text("act.removal", names.apply(media), brief(assessment.words())));
            case Act.SecondReviewed(var media, var _, var stance, var words, var _) ->
                new ActMark(
                        Icon.COLLEAGUE,
                        text("act.secondReviewed"),
                        text("act.mark", names.apply(media), stance.word(), brief(words)));
            case Act.Withdrawn(var _, var reason) -> new ActMark(Icon.BACK, text("act.withdrawn"), brief(reason));
            case Act.Reviewed(var media) -> new ActMark(Icon.REVEALED, text("act.reviewed"), names.apply(media));
            case Act.Verified(var _, var says) -> new ActMark(Icon.VERIFY, text("act.verified"), says);
            case Act.Sourced(var _, var media, var _) ->
                new ActMark(Icon.COLLEAGUE, text("act.sourced"), names.apply(media));
            case Act.Dated(var _, var media, var modified) ->
                new ActMark(
                        Icon.CALENDAR,
                        text("act.dated"),
                        text("act.date", names.apply(media), TimeText.words(modified)));
            case Act.Exported exported -> new ActMark(Icon.EXPORT, text("act.exported"), left(exported));
            case Act.Imported(var sender, var contents, var acts, var media) ->
                new ActMark(
                        Icon.IMPORT,
                        text("act.imported"),
                        text(
                                "act.cameIn",
                                acts,
                                media,
                                Isolated.name(authors.apply(sender)),
                                Figures.shortHash(contents)));
            case Act.Relied(var on, var trust, var _) ->
                new ActMark(
                        Icon.COLLEAGUE, text("act.relied"), Isolated.name(authors.apply(on)) + ": " + trust.words());
            case Act.Removed(var media, var reason, var _, var _) ->
                new ActMark(Icon.COVERED, text("act.removed"), text("act.removal", names.apply(media), brief(reason)));
            case Act.Adopted(var _, var copy) -> copied(text("act.adopted"), copy, given, authors);
            case Act.Cited(var _, var copy) -> copied(text("act.cited"), copy, given, authors);
            case Act.ClosedOff(var closed, var _) ->
                new ActMark(Icon.CASE, closed ? text("act.closedOff") : text("act.openedUp"), "");
            case Act.Restored(var backup, var _) ->
                new ActMark(Icon.UNDO, text("act.restored"), Figures.shortHash(backup));
            case Act.TimeAsked(var heads, var _) ->
                new ActMark(Icon.WAITING, text("act.timeAsked"), Figures.shortHash(heads.hash()));
            case Act.TimeStamped(var _, var proof) ->
                new ActMark(Icon.VERIFY, text("act.timeStamped"), proof.form().word());
            case Act.Unknown(var word, var version, var _)
            when version == 0 -> new ActMark(Icon.NOTHING, text("act.withheld"), word);
            case Act.Unknown(var word, var _, var _) -> new ActMark(Icon.UNREADABLE, text("act.unknown"), word);
        };
    }

    /// What a kind of act is called, by its word in the line of a log. One that this version does not know is called by
    /// that word.
    public static String kind(String word) {
        return switch (word) {
            case "opened" -> text("act.opened");
            case "named" -> text("act.named");
            case "added" -> text("act.added");
            case "examined" -> text("act.examined");
            case "posted" -> text("act.posted");
            case "claimed" -> text("act.claimed");
            case "noted" -> text("act.noted");
            case "revised" -> text("act.revised");
            case "decided" -> text("act.decided");
            case "bounded" -> text("act.bounded");
            case "marked" -> text("act.marked");
            case "answered" -> text("act.answered");
            case "concluded" -> text("act.assessed");
            case "second-reviewed" -> text("act.secondReviewed");
            case "withdrawn" -> text("act.withdrawn");
            case "reviewed" -> text("act.reviewed");
            case "verified" -> text("act.verified");
            case "sourced" -> text("act.sourced");
            case "dated" -> text("act.dated");
            case "exported" -> text("act.exported");
            case "imported" -> text("act.imported");
            case "relied" -> text("act.relied");
            case "removed" -> text("act.removed");
            case "adopted" -> text("act.adopted");
            case "cited" -> text("act.cited");
            case "closed-off" -> text("act.closedOff");
            case "restored" -> text("act.restored");
            case "time-asked" -> text("act.timeAsked");
            case "time-stamped" -> text("act.timeStamped");
            default -> word; // of a newer version
        };
    }

    /// For whom it was encrypted was never recorded.
    private static String left(Act.Exported exported) {
        return text(
                "act.wentOut",
                exported.media(),
                exported.withheld(),
                exported.encrypted() ? text("act.encrypted") : text("act.forAnybody"),
                Figures.shortHash(exported.contents()));
    }

    private static ActMark copied(
            String word, Copy copy, Function<MediaId, String> names, Function<AuthorId, String> authors) {
        var said = of(copy.act(), names, authors);
        return new ActMark(said.icon(), word, said.what());
    }

    private static String brief(String words) {
        var line = words.strip().replace('\n', ' ');
        return line.length() <= SHOWN ? line : line.substring(0, SHOWN).strip() + "…";
    }
}
