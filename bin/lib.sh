# Sourced by the commands beside it, never run.
#
# The built program lies in build/<stamp>/: recourse.jar, lib/ and start.aot, a cache that makes the
# start quicker. The stamp covers sources, poms, these scripts and the JDK, so a cache always fits.
# Every command is the one program under another name:
#   java <flags> -jar build/<stamp>/recourse.jar [command] [arguments]
# Without a command it serves; the commands are seed, verify, deadline and evaluate.
# shellcheck shell=bash
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
# The machine's own warnings go beside, never between the lines that a command answers.
default_flags=(-Xmx512m -XX:+UseSerialGC --enable-native-access=ALL-UNNAMED -Xlog:disable -Xlog:all=warning:stderr -Xlog:aot*=error:stderr)

say() { printf '%s\n' "$*" >&2; }

fail() {
    say "$*"
    exit 1
}

# The comment that opens each command is its help.
help_if_asked() {
    case "${1:-}" in
        -h | --help)
            sed -n '2,/^[^#]/s/^# \{0,1\}//p' "$0"
            exit 0
            ;;
    esac
}

sha256() {
    if command -v sha256sum > /dev/null; then sha256sum; else shasum -a 256; fi
}

stamp_of() {
    local jdk=$1
    (
        cd "$root"
        find pom.xml ./*/pom.xml postgres/src/main schema/src recourse/src/main \
            bin/build bin/lib.sh bin/jdk bin/Train.java bin/training.txt -type f -print0 \
            | LC_ALL=C sort -z | while IFS= read -r -d '' file; do printf '%s\0' "$file"; cat "$file"; done
        cat "$jdk/release"
    ) | sha256 | cut -c1-16
}

maven() {
    command -v mvn > /dev/null || fail "Maven is missing. Install it, for instance: apt-get install maven"
    # Maven itself may run on any JDK; the build finds this one by its name.
    JAVA25_HOME=$jdk mvn -B -ntp -f "$root/pom.xml" "$@"
}

# Replaces this process by the program. RECOURSE_JAVA_OPTS come last, so they win.
become_program() {
    local app flags=("${default_flags[@]}")
    app=$("$root/bin/build")
    if [ -f "$app/start.aot" ]; then
        flags+=("-XX:AOTCache=$app/start.aot")
    else
        say "There is no start-up cache, so the start takes longer. bin/build --train makes one."
    fi
    # shellcheck disable=SC2086 # The options are words.
    exec "$jdk/bin/java" "${flags[@]}" ${java_flags:-} ${RECOURSE_JAVA_OPTS:-} -jar "$app/recourse.jar" "$@"
}

jdk=$("$root/bin/jdk")
