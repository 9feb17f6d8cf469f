package org.whence.app;

import java.nio.file.Path;
import java.util.List;
import org.whence.core.provenance.Case;
import org.whence.core.report.Format;
import org.whence.ui.report.ReportPorts;
import org.whence.work.desk.Verbs;
import org.whence.work.report.WriteReport;

/// What the page of reports asks, answered by a desk.
///
/// @param verbs of the desk
record ReportScreen(Verbs verbs) implements ReportPorts.Writing {

    ReportPorts ports() {
        return new ReportPorts(
                this,
                verbs.show()::name,
                id -> verbs.cases().byId(id).map(Case::name).orElse(""));
    }

    @Override
    public List<String> says(WriteReport.Choices choices) throws InterruptedException {
        return verbs.report().says(choices);
    }

    @Override
    public List<String> write(WriteReport.Choices choices, Format format, Path file) throws InterruptedException {
        return verbs.report().write(choices, format, file).says();
    }
}
