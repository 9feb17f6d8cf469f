package org.whence.cli.custody;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.whence.cli.kit.ExitCode;
import org.whence.cli.kit.Invocation;
import org.whence.cli.kit.Table;
import org.whence.work.RefusedException;
import org.whence.work.custody.VerifyDesk;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/// `whence verify [CASE | FILE.zip...]`
@Command(
        name = "verify",
        description = "Check chains, payloads, projections and originals, of one case or of all; or case files.")
public final class VerifyCommand implements Callable<Integer> {

    @ParentCommand
    private Invocation whence;

    @Parameters(
            arity = "0..*",
            paramLabel = "CASE|FILE",
            description = "A case's name or id, or case files; nothing: all that is here.")
    private List<String> what = List.of();

    @Override
    public Integer call() throws Exception {
        var whole = new AtomicBoolean(true);
        if (!what.isEmpty() && what.stream().allMatch(name -> Files.isRegularFile(Path.of(name)))) {
            for (var name : what) {
                var file = Path.of(name);
                if (what.size() > 1 && !whence.json()) {
                    whence.console().line(Table.harmless(name));
                }
                whence.caseFiles().check(file, finding -> print(finding, file, whole));
            }
            return status(whole);
        }
        if (what.size() > 1) {
            throw new RefusedException("Give one case, or files that are there.");
        }
        return whence.read(List.of(), verbs -> {
            var in = what.isEmpty()
                    ? null
                    : verbs.openCase().existing(what.getFirst()).id();
            verbs.verify().check(in, finding -> print(finding.named(verbs.authorNames()), null, whole));
            return status(whole);
        });
    }

    private void print(VerifyDesk.Checked finding, @Nullable Path of, AtomicBoolean whole) {
        whence.printCheck(finding.check(), finding.ok(), finding.says(), of);
        if (!finding.ok()) {
            whole.set(false);
        }
    }

    private static int status(AtomicBoolean whole) {
        return whole.get() ? ExitCode.DONE : ExitCode.NOT_IN_ORDER;
    }
}
