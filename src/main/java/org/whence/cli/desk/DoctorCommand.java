package org.whence.cli.desk;

import java.util.concurrent.Callable;
import org.whence.cli.kit.Desks;
import org.whence.cli.kit.ExitCode;
import org.whence.cli.kit.Invocation;
import org.whence.cli.kit.Table;
import org.whence.core.json.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/// `whence doctor`
@Command(name = "doctor", description = "Versions, sandbox, disk and integrity of this machine and home.")
public final class DoctorCommand implements Callable<Integer> {

    @ParentCommand
    private Invocation whence;

    @Override
    public Integer call() throws Exception {
        var table = new Table("CHECK", "STATE", "SAYS");
        var inOrder = true;
        for (var check : whence.diagnose()) {
            inOrder &= !check.state().equals(Desks.Check.MISSING);
            if (whence.json()) {
                whence.console()
                        .json(Json.object()
                                .put("check", check.check())
                                .put("state", check.state())
                                .put("says", check.says())
                                .build());
            } else {
                table.row(check.check(), check.state(), check.says());
            }
        }
        if (!whence.json()) {
            table.lines().forEach(whence.console()::line);
        }
        return inOrder ? ExitCode.DONE : ExitCode.NOT_IN_ORDER;
    }
}
