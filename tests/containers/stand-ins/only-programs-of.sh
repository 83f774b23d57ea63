#!/usr/bin/env bash
# only-programs-of.sh PACKAGE...: leaves of all programs only those of these packages, and Java.
set -euo pipefail

wanted=$(dpkg -L "$@")
unwanted=()
for program in /usr/bin/* /usr/sbin/*; do
    [[ $(readlink -f "$program") == */jvm/* ]] && continue
    grep -qxF -e "$program" -e "${program#/usr}" <<<"$wanted" || unwanted+=("$program")
done
rm -rf "${unwanted[@]}" /etc/apt /usr/lib/{apt,dpkg,postgresql} /var/lib/{apt,dpkg} /var/cache \
    /usr/share/{doc,java,locale,man,maven,maven-repo,perl,postgresql}
