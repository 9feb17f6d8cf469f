package org.whence.ui.report;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.whence.core.record.CaseId;
import org.whence.core.record.MediaId;
import org.whence.core.report.Format;
import org.whence.work.report.WriteReport;

/// What the page of reports asks of the program. All may block; called on background threads.
///
/// @param names of media
/// @param cases names of cases
public record ReportPorts(Writing writing, Function<MediaId, String> names, Function<CaseId, String> cases) {

    /// Puts reports together.
    public interface Writing {

        /// What would be in it, in sentences.
        List<String> says(WriteReport.Choices choices) throws InterruptedException;

        /// @return what is in it, in sentences
        List<String> write(WriteReport.Choices choices, Format format, Path file) throws InterruptedException;
    }
}
