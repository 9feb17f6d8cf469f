package org.whence.ui.shell;

import java.util.List;
import java.util.Set;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.whence.core.finding.RuleBooks;
import org.whence.core.finding.Rules;
import org.whence.ui.kit.Background;

/// The rules of findings of this desk, each of which can be switched off. For the FX thread.
public final class RulesViewModel {

    /// A rule as it stands.
    ///
    /// @param explains what it looks for, and what else can be the cause
    public record Row(String name, String explains, boolean isOn) {}

    private final RuleBooks books;
    private final Background background;
    private final ReadOnlyObjectWrapper<List<Row>> rows = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyBooleanWrapper failed = new ReadOnlyBooleanWrapper();
    private boolean changed;

    public RulesViewModel(RuleBooks books, Background background) {
        this.books = books;
        this.background = background;
    }

    /// In the order in which they are listed to people; none before they were loaded.
    public ReadOnlyObjectProperty<List<Row>> rowsProperty() {
        return rows.getReadOnlyProperty();
    }

    /// Whether the last switch could not be kept.
    public ReadOnlyBooleanProperty failedProperty() {
        return failed.getReadOnlyProperty();
    }

    /// Reads how they stand.
    public void load() {
        background.run(() -> books.current().off(), this::show, _ -> failed.set(true));
    }

    /// Switches a rule off, or on again.
    public void turn(String rule, boolean isOn) {
        background.run(
                () -> {
                    books.turn(rule, isOn);
                    return books.current().off();
                },
                off -> {
                    changed = true;
                    show(off);
                },
                _ -> {
                    failed.set(true);
                    load();
                });
    }

    private void show(Set<String> off) {
        rows.set(Rules.all().stream()
                .map(rule -> new Row(rule.name(), rule.explains(), !off.contains(rule.name())))
                .toList());
    }

    /// Whether any was switched since this was last asked: what is on the screen was then found by other rules.
    public boolean takeChanged() {
        boolean was = changed;
        changed = false;
        failed.set(false);
        return was;
    }
}
