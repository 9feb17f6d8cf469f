package org.whence.core.report;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.whence.core.casefile.FieldClass;
import org.whence.core.custody.Mark;
import org.whence.core.examination.Status;
import org.whence.core.provenance.Acquisition;
import org.whence.core.provenance.Claim;
import org.whence.core.provenance.Note;
import org.whence.core.provenance.Post;
import org.whence.core.provenance.Question;

/// What practice asks of the record of digital evidence, and how much of it this record holds. What the
/// record does not show is not done, whatever people may have done beside it.
///
/// Source of the questions: Berkeley Protocol on Digital Open Source Investigations (OHCHR, HR/PUB/20/2),
/// paragraphs 153 to 167, as quoted by others, and the practice of archives of human rights footage.
public final class Checklist {

    private static final FieldClass STAFF = FieldClass.STAFF;

    /// @param title of the questions under it
    public record Group(String title, List<Line> lines) {

        public Group {
            lines = List.copyOf(lines);
        }
    }

    /// A question and its answer.
    ///
    /// @param says on what the answer rests; empty where it is not done
    public record Line(String asks, State state, String says) {}

    /// The answers.
    public enum State {
        DONE("done"),
        IN_PART("in part"),
        NOT_DONE("not done");

        private final String words;

        State(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    private final Report report;

    private Checklist(Report report) {
        this.report = report;
    }

    /// The questions with the answers of this report.
    public static List<Group> of(Report report) {
        var list = new Checklist(report);
        return List.of(
                list.collection(), list.integrity(), list.custody(), list.verification(), list.people(), list.tool());
    }

    /// How many lines have that answer.
    public static long count(List<Group> groups, State state) {
        return groups.stream()
                .flatMap(group -> group.lines().stream())
                .filter(line -> line.state() == state)
                .count();
    }

    private Group collection() {
        return new Group(
                "Collection",
                List.of(
                        each(
                                "Web address of the publication recorded",
                                has(Post::address),
                                "media with a post's address"),
                        notDone("Source of the page (HTML) kept, with its own hash"),
                        each(
                                "Capture of the page with date and time",
                                has(Post::capturedAt),
                                "media with a post whose time of capture is recorded; the capture itself is not kept"),
                        done(
                                "The media itself, in the bytes received",
                                "every media is named by the SHA-256 of its bytes"),
                        each(
                                "Embedded metadata read",
                                sheet -> sheet.examination() != null
                                        && sheet.examination().status() == Status.EXAMINED,
                                "media examined"),
                        each(
                                "Context: account and text of the post",
                                has(Post::account),
                                "media with a post's account"),
                        each(
                                "When it was collected",
                                acquired(Acquisition::collectedAt),
                                "media whose time of collection was stated"),
                        each(
                                "Hash taken at the moment of collection",
                                acquired(Acquisition::statedSha256),
                                "media; the others were first hashed on arrival, which says less"),
                        each(
                                "How it was obtained",
                                sheet -> !sheet.acquisitions().isEmpty(),
                                "media, as stated by whoever added them"),
                        report.classes().contains(FieldClass.SOURCE)
                                ? each("From whom it was obtained", acquired(Acquisition::from), "media")
                                : notDone("From whom it was obtained (not asked for in this report)"),
                        notDone("Legal basis, consent, restrictions on use")));
    }

    private Group integrity() {
        return new Group(
                "Identity and integrity",
                List.of(
                        done("SHA-256 of every item", "SHA-1 and MD5 are given for exchange only"),
                        done("Originals kept read-only, apart from previews", "the vault is written once"),
                        done("Original file names kept", "folders are not recorded"),
                        acts(
                                "Integrity checked again since arrival",
                                logged -> logged.act().equals("verified"),
                                "checks in the custody log"),
                        acts(
                                "Put into a form that can be checked without this program",
                                logged -> logged.act().equals("exported"),
                                "exports in the custody log"),
                        each(
                                "Language of the posts recorded",
                                sheet -> sheet.posts().stream().anyMatch(post -> post.language() != null),
                                "media"),
                        notDone("Translations, with translator")));
    }

    private Group custody() {
        var chains = report.custody().chains();
        var signed = chains.stream()
                .filter(chain -> chain.signed() == chain.head().size())
                .count();
        return new Group(
                "Chain of custody",
                List.of(
                        done(
                                "Acts in an append-only log, each chained to the one before",
                                "as chains, one for each author and desk"),
                        count("Ends of the log signed by their authors", signed, chains.size(), "chains"),
                        done("Times in UTC", "of the clocks of those who worked; no rule trusts them"),
                        notDone("Ends of the log under a trusted time stamp"),
                        acts(
                                "Transfers in and out recorded",
                                logged -> logged.act().equals("exported")
                                        || logged.act().equals("imported"),
                                "transfers")));
    }

    private Group verification() {
        return new Group(
                "Verification",
                List.of(
                        each(
                                "Searched for among what is known here",
                                sheet -> sheet.examination() != null
                                        && sheet.examination().status() == Status.EXAMINED,
                                "media; no match does not mean new"),
                        count(
                                "Matches decided by a person",
                                matches(true),
                                matches(false),
                                "matches that the program stands behind"),
                        claimed("Claims of when recorded", Claim.Attribute.WHEN),
                        claimed("Claims of where recorded", Claim.Attribute.WHERE),
                        claimed("Claims of who recorded", Claim.Attribute.WHO),
                        noted("Observations written", Note.Form.OBSERVATION),
                        noted("Inferences written, apart from observations", Note.Form.INFERENCE),
                        notDone("Alternatives considered; contrary evidence weighed"),
                        answered("Provenance: original or earliest copy known", Question.PROVENANCE),
                        answered("Source: who made it, who published it", Question.SOURCE),
                        answered("Date", Question.DATE),
                        answered("Location", Question.LOCATION),
                        answered("Motivation of the publication", Question.MOTIVATION),
                        each(
                                "Assessed by a person, with a word for how sure",
                                sheet -> !sheet.appraisal().conclusions().isEmpty(),
                                "media"),
                        each(
                                "Second reviewer, other than the author",
                                sheet -> sheet.appraisal().conclusions().stream()
                                        .anyMatch(conclusion -> !sheet.appraisal()
                                                .reviews(conclusion)
                                                .isEmpty()),
                                "media, agreeing or not"),
                        done(
                                "Method can be repeated",
                                "examiner's version, distances and decisions are in this report")));
    }

    private Group people() {
        return new Group(
                "People",
                List.of(
                        each(
                                "What is seen described in words",
                                sheet -> sheet.marks().containsKey(Mark.DESCRIPTION),
                                "media"),
                        each("Sensitivity set", sheet -> sheet.marks().containsKey(Mark.SENSITIVITY), "media"),
                        report.pictures()
                                ? notDone("Pictures covered in this report")
                                : done("Pictures covered in this report", "nothing can be made out in them"),
                        notDone("Risk to persons shown, and to whoever published, assessed"),
                        notDone("Retention period and date of review")));
    }

    private Group tool() {
        return new Group(
                "The tool",
                List.of(
                        done("Version on every result", report.tool()),
                        done("Says what it cannot say", "with every verdict"),
                        done("Offline", "nothing was looked up elsewhere")));
    }

    private static Line done(String asks, String says) {
        return new Line(asks, State.DONE, says);
    }

    private static Line notDone(String asks) {
        return new Line(asks, State.NOT_DONE, "");
    }

    private Line each(String asks, Predicate<Sheet> holds, String of) {
        var held = report.sheets().stream().filter(holds).count();
        return count(asks, held, report.sheets().size(), of);
    }

    private static Line count(String asks, long held, long all, String of) {
        if (held == 0) {
            return notDone(asks);
        }
        return new Line(asks, held == all ? State.DONE : State.IN_PART, held + " of " + all + " " + of);
    }

    private Line acts(String asks, Predicate<Extract.Line> which, String of) {
        if (!report.classes().contains(STAFF)) {
            return notDone(asks + " (not asked for in this report)");
        }
        var count = report.custody().lines().stream().filter(which).count();
        return count == 0 ? notDone(asks) : done(asks, count + " " + of);
    }

    private Line claimed(String asks, Claim.Attribute attribute) {
        return each(
                asks,
                sheet -> sheet.judged().stream()
                        .anyMatch(judged -> judged.claim().attribute() == attribute),
                "media");
    }

    private Line answered(String asks, Question question) {
        return each(asks, sheet -> !sheet.appraisal().answers(question).isEmpty(), "media");
    }

    private Line noted(String asks, Note.Form form) {
        return each(asks, sheet -> !sheet.wordings(form).isEmpty(), "media");
    }

    private long matches(boolean decided) {
        return report.sheets().stream()
                .flatMap(sheet -> sheet.matches().stream())
                .filter(seen -> !decided
                        || seen.decidedBy() != null
                        || seen.match().relation().isExact())
                .map(seen -> seen.match().pair())
                .distinct()
                .count();
    }

    private static Predicate<Sheet> has(Function<Post, @Nullable Object> part) {
        return sheet -> sheet.posts().stream().anyMatch(post -> part.apply(post) != null);
    }

    private static Predicate<Sheet> acquired(Function<Acquisition, @Nullable Object> part) {
        return sheet -> sheet.acquisitions().stream().anyMatch(acquisition -> part.apply(acquisition) != null);
    }
}
