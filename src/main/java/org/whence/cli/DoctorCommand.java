package org.whence.cli;

import java.util.concurrent.Callable;
import org.whence.core.json.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/// `whence doctor`
@Command(name = "doctor", description = "Versions, sandbox, disk and integrity of this machine and home.")
final class DoctorCommand implements Callable<Integer> {

    @ParentCommand
    private WhenceCommand whence;

    @Override
    public Integer call() throws Exception {
        var table = new Table("CHECK", "STATE", "SAYS");
        var inOrder = true;
        for (var check : whence.diagnose()) {
            inOrder &= !check.state().equals(Desks.Check.MISSING);
            if (whence.json) {
                whence.console.json(Json.object()
                        .put("check", check.check())
                        .put("state", check.state())
                        .put("says", check.says())
                        .build());
            } else {
                table.row(check.check(), check.state(), check.says());
            }
        }
        if (!whence.json) {
            table.lines().forEach(whence.console::line);
        }
        return inOrder ? WhenceCommand.DONE : WhenceCommand.NOT_IN_ORDER;
    }
}
