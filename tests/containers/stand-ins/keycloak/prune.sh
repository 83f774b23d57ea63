#!/usr/bin/env bash
# Leaves of all programs those that the public image has: what kc.sh calls, and Java.
set -euo pipefail

keep=$(dpkg -L bash dash coreutils sed grep findutils | sort -u)
for program in /usr/bin/* /usr/sbin/*; do
    case "$(readlink -f "$program")" in
        */jvm/*) continue ;;
    esac
    grep -qxF -e "$program" -e "${program#/usr}" <<<"$keep" || echo "$program"
done >/unwanted
# Read first, removed at once: what removes is among what could go.
mapfile -t unwanted </unwanted
rm -rf "${unwanted[@]}" /unwanted /etc/apt /var/lib/apt /var/lib/dpkg /var/cache /usr/lib/apt /usr/lib/dpkg
