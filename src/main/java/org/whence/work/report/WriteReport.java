package org.whence.work.report;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.whence.core.casefile.FieldClass;
import org.whence.core.custody.ActLog;
import org.whence.core.custody.Checkpoints;
import org.whence.core.examination.PreviewDecoder;
import org.whence.core.examination.Previews;
import org.whence.core.provenance.Appearances;
import org.whence.core.provenance.Case;
import org.whence.core.provenance.Cases;
import org.whence.core.record.AuthorId;
import org.whence.core.record.CaseId;
import org.whence.core.record.MediaId;
import org.whence.core.report.Format;
import org.whence.core.report.Report;
import org.whence.core.report.ReportFiles;
import org.whence.core.report.Sheet;
import org.whence.work.FindMedia;
import org.whence.work.RefusedException;
import org.whence.work.show.Dossier;
import org.whence.work.show.ShowMedia;

/// Puts a case, or one media of it, on paper. Nothing of another case goes into it, and no field whose
/// class was not asked for. Equal heads and choices make equal files. Nothing is recorded.
public final class WriteReport {

    private final ShowMedia show;
    private final FindMedia findMedia;
    private final Cases cases;
    private final ReportSheets sheets;
    private final ReportCustody custody;
    private final ReportFiles files;
    private final Function<AuthorId, String> names;
    private final String tool;

    public WriteReport(
            ShowMedia show,
            FindMedia findMedia,
            Cases cases,
            Appearances appearances,
            ActLog log,
            Checkpoints checkpoints,
            Previews previews,
            PreviewDecoder decoder,
            ReportFiles files,
            AuthorId own,
            Function<AuthorId, String> names,
            String tool) {
        this.show = show;
        this.findMedia = findMedia;
        this.cases = cases;
        this.files = files;
        this.names = names;
        this.tool = tool;
        sheets = new ReportSheets(appearances, previews, decoder, own);
        custody = new ReportCustody(log, checkpoints);
    }

    /// What is to be reported.
    ///
    /// @param only one media of the case, or null: all of it
    /// @param classes of fields that may be in it; `OPEN` always is
    /// @param pictures whether pictures can be seen in it; else they are covered
    public record Choices(CaseId in, @Nullable MediaId only, Set<FieldClass> classes, boolean pictures) {

        public Choices {
            var all = new HashSet<>(classes);
            all.add(FieldClass.OPEN);
            classes = Set.copyOf(all);
        }
    }

    /// A report that was written.
    ///
    /// @param says what is in it and what is not, in sentences
    public record Written(Report report, Format format, Path file, List<String> says) {

        public Written {
            says = List.copyOf(says);
        }
    }

    /// Puts the report together and writes it.
    ///
    /// @throws RefusedException if the media is not in the case
    /// @throws org.whence.core.report.ReportException if it cannot be written
    public Written write(Choices choices, Format format, Path target) throws InterruptedException {
        var report = of(choices);
        files.write(report, format, target);
        return new Written(report, format, target, says(report));
    }

    /// What would be in the report and what would not, in sentences.
    ///
    /// @throws RefusedException if the media is not in the case
    public List<String> says(Choices choices) throws InterruptedException {
        return says(of(choices));
    }

    /// Puts the report together.
    ///
    /// @throws RefusedException if the media is not in the case
    public Report of(Choices choices) throws InterruptedException {
        var inCase = findMedia.names(choices.in());
        var media = choices.only() == null ? List.copyOf(inCase.keySet()) : List.of(choices.only());
        if (!inCase.keySet().containsAll(media)) {
            throw new RefusedException("This media is not in the case.");
        }
        var authors = new ReportAuthors(choices.classes().contains(FieldClass.STAFF), names);
        var pages = new ArrayList<Sheet>();
        var dossiers = new ArrayList<Dossier>();
        show.each(media, choices.in(), dossiers::add);
        for (var dossier : dossiers) {
            pages.add(sheets.of(dossier, choices, inCase, authors));
        }
        var extract = custody.of(choices, inCase, authors);
        return new Report(
                choices.in(),
                cases.byId(choices.in()).map(Case::name).orElse(choices.in().toString()),
                choices.only(),
                tool,
                extract.asOf(),
                choices.classes(),
                choices.pictures(),
                pages,
                extract.extract(),
                authors.met());
    }

    private static List<String> says(Report report) {
        var says = new ArrayList<String>();
        var claims = report.claims().size();
        var acts = report.custody().lines().size();
        says.add(report.sheets().size() + " media, " + claims + (claims == 1 ? " claim, " : " claims, ") + acts
                + (acts == 1 ? " act" : " acts"));
        says.add(report.pictures() ? "pictures that can be seen" : "pictures covered");
        var left = report.classes().containsAll(List.of(FieldClass.values()))
                ? ""
                : List.of(FieldClass.values()).stream()
                        .filter(of -> !report.classes().contains(of))
                        .map(FieldClass::word)
                        .collect(Collectors.joining(", "));
        says.add(left.isEmpty() ? "all classes of fields" : "not: fields of " + left);
        return says;
    }
}
