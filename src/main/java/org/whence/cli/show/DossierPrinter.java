package org.whence.cli.show;

import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.whence.cli.json.DossierJson;
import org.whence.cli.kit.Arguments;
import org.whence.cli.kit.Invocation;
import org.whence.cli.kit.Table;
import org.whence.core.credentials.CredentialsWords;
import org.whence.core.provenance.Appraisal;
import org.whence.core.record.CaseId;
import org.whence.core.record.MediaId;
import org.whence.core.time.TimeText;
import org.whence.work.desk.Verbs;
import org.whence.work.show.Dossier;
import org.whence.work.show.FactsPage;

/// Prints dossiers: as JSON, or in words, a paragraph each.
final class DossierPrinter {

    private final Invocation whence;
    private final Verbs verbs;
    private final DossierJson json;

    DossierPrinter(Invocation whence, Verbs verbs) {
        this.whence = whence;
        this.verbs = verbs;
        json = DossierJson.of(verbs);
    }

    /// @param in the case from which it is seen; null: the one that it was first added to
    /// @param path of the file that was given, or null where none was
    void print(MediaId media, @Nullable CaseId in, @Nullable Path path) {
        print(verbs.show().of(media, in).orElseThrow(), path);
    }

    void print(Dossier dossier) {
        print(dossier, null);
    }

    private void print(Dossier dossier, @Nullable Path path) {
        if (whence.json()) {
            whence.console().json(json.of(dossier, path));
        } else {
            words(dossier);
        }
    }

    private void words(Dossier dossier) {
        line("", dossier.name());
        line("  SHA-256", dossier.media().hex());
        line("  size", dossier.hashes().size() + " bytes");
        var examination = dossier.examination();
        line(
                "  status",
                dossier.status().word()
                        + (examination == null || examination.reason() == null ? "" : ": " + examination.reason()));
        if (examination != null) {
            examination.defects().forEach(defect -> line("  defect", defect.where() + ": " + defect.says()));
            line(
                    "  type",
                    examination.type()
                            + (examination.size() == null
                                    ? ""
                                    : ", " + examination.size().width() + " x "
                                            + examination.size().height()));
            FactsPage.of(examination, dossier.explained())
                    .forEach(section -> section.sentences()
                            .forEach(says -> line("  " + section.heading().toLowerCase(Locale.ROOT), says)));
        }
        if (examination != null && examination.credentials() != null) {
            line("  C2PA", CredentialsWords.state(examination.credentials().outcome()));
            CredentialsWords.says(examination.credentials()).forEach(says -> line(" ", says));
        }
        dossier.alsoIn().forEach(other -> line("  also in", "case " + other));
        dossier.matches().forEach(seen -> line("  match", match(seen)));
        dossier.leads().forEach(seen -> line("  lead", match(seen)));
        dossier.appearances()
                .forEach(witness -> line(
                        "  seen",
                        TimeText.words(witness.when()) + ", "
                                + witness.appearance().basis().word() + ", "
                                + witness.appearance().source()
                                + (witness.counts()
                                        ? ""
                                        : " (" + witness.standing().says() + ")")));
        dossier.judged().forEach(judged -> line("  verdict", verbs.words().says(judged.verdict())));
        dossier.explained()
                .companions()
                .forEach(companion -> line("  with", companion.name() + ": " + companion.relation()));
        dossier.explained()
                .traces()
                .forEach(trace ->
                        line("  trace", "consistent with: " + trace.rule().says()));
        dossier.findings().forEach(finding -> line("  finding", finding.says()));
        dossier.notes()
                .forEach(note -> note.standing()
                        .forEach(wording ->
                                line("  " + wording.form().word(), Arguments.words(note.part()) + wording.text())));
        appraisal(dossier.appraisal());
        whence.console().line("");
    }

    private void appraisal(Appraisal appraisal) {
        appraisal
                .answers()
                .forEach(answer -> line("  " + answer.question().word(), said(answer.text(), answer.said())));
        appraisal.conclusions().forEach(conclusion -> {
            line("  assessment", said(conclusion.assessment().words(), conclusion.said()));
            appraisal.reviews(conclusion).forEach(review -> line("  2nd reviewer", review(review)));
        });
        appraisal
                .earlierReviews()
                .forEach(review -> line("  2nd reviewer", review(review) + ", of an earlier assessment"));
    }

    private String review(Appraisal.Review review) {
        return said(review.stance().word() + (review.reason().isEmpty() ? "" : ": " + review.reason()), review.said());
    }

    /// Words are their author's, and are told with who that is.
    private String said(String words, Appraisal.Said said) {
        return words + " (" + verbs.authorNames().apply(said.by())
                + (said.counts() ? ")" : ", on whom you do not rely)");
    }

    private static String match(Dossier.Seen seen) {
        return seen.match().words() + ", " + seen.otherName() + ", "
                + seen.match().evidence().words() + ", " + seen.decision().words()
                + seen.offered().stream()
                        .map(offer -> "; offered: " + offer.decision().words() + ", by " + offer.by() + " in case "
                                + offer.in())
                        .collect(Collectors.joining());
    }

    private void line(String label, String text) {
        whence.console()
                .line(label.isEmpty() ? Table.harmless(text) : "%-14s%s".formatted(label, Table.harmless(text)));
    }
}
