package org.whence.core.finding;

/// How much a finding asks for attention.
public enum Severity {
    /// Worth knowing; explained by ordinary causes.
    NOTE,
    /// Does not fit; look.
    ODD,
    /// Two records exclude each other.
    CONTRADICTION
}
