# shellcheck shell=bash
# Sourced: exports JAVA_HOME of a JDK that Muster can be built and run with, or says what to install and exits.
# The `java` on the PATH is often older, and Maven takes it unless JAVA_HOME says otherwise.

MUSTER_JDK=25

# The version is in the JDK's own `release` file: no need to start thirty of them.
jdk_version() {
    sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release" 2>/dev/null
}

is_new_enough_jdk() {
    [[ -x "$1/bin/java" && -x "$1/bin/javac" ]] && (($(jdk_version "$1" || true) + 0 >= MUSTER_JDK))
}

jdk_candidates() {
    local java
    printf '%s\n' "${JAVA_HOME:-}" /usr/lib/jvm/* /opt/* "${HOME:-}"/.sdkman/candidates/java/* "${HOME:-}"/.jdks/* \
        /Library/Java/JavaVirtualMachines/*/Contents/Home
    java=$(readlink -f "$(command -v java)" 2>/dev/null) && printf '%s\n' "${java%/bin/java}"
}

find_jdk() {
    local candidate
    while read -r candidate; do
        if [[ -n "$candidate" ]] && is_new_enough_jdk "$candidate"; then
            export JAVA_HOME="$candidate"
            return 0
        fi
    done < <(jdk_candidates)
    return 1
}

require_jdk() {
    if ! find_jdk; then
        echo "Muster needs a JDK of $MUSTER_JDK or newer and found none: looked at JAVA_HOME, /usr/lib/jvm, /opt, ~/.sdkman, ~/.jdks," >&2
        echo "/Library/Java and the java on the PATH. Install one (for example temurin-$MUSTER_JDK-jdk or openjdk-$MUSTER_JDK-jdk)," >&2
        echo "or set JAVA_HOME to one." >&2
        exit 1
    fi
}

require_maven() {
    # Maven's own libraries make a new JDK print warnings that are not about Muster.
    export MAVEN_OPTS="${MAVEN_OPTS:-} --sun-misc-unsafe-memory-access=allow --enable-native-access=ALL-UNNAMED"
    if ! command -v mvn >/dev/null; then
        echo "Muster is built with Maven 3.8 or newer, and there is no mvn on the PATH. Install it (the package is called maven)." >&2
        exit 1
    fi
}
