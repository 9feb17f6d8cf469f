package org.whence.core.finding;

/// Where the rules of a desk are kept. Blocks; for use from any thread.
public interface RuleBooks {

    /// The rules as they stand. What of them cannot be read is left out and complained of.
    RuleBook current();

    /// Switches a rule of findings off, or on again.
    ///
    /// @throws IllegalArgumentException if there is no such rule
    void turn(String rule, boolean on);

    /// The rules of this build alone, which cannot be switched.
    static RuleBooks bundled() {
        return new RuleBooks() {
            @Override
            public RuleBook current() {
                return RuleBook.bundled();
            }

            @Override
            public void turn(String rule, boolean on) {
                throw new IllegalArgumentException("These rules are not kept: " + rule);
            }
        };
    }
}
