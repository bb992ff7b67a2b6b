#!/bin/sh
# Runs a program that sees nothing but the given files. To be started as root of namespaces of its own
# (mount, process ids, network, and a user namespace where this system has them).
# Usage: sandbox.sh ROOT SHOWN... -- FOLDER... -- PROGRAM ARGUMENT...
#   ROOT     an empty folder, in which the program's view of the file system is put together
#   SHOWN    absolute; may be read only
#   FOLDER   absolute; may be written to
set -eu
PATH=/usr/sbin:/usr/bin:/sbin:/bin
root=$1
shift

# Makes something of this system appear at the same place below $root.
show() {
  if [ -d "$1" ]; then
    mkdir -p "$root$1"
  else
    mkdir -p "$root${1%/*}"
    [ -e "$root$1" ] || : >"$root$1"
  fi
  # What is mounted inside of it comes along only where it can't be left out.
  mount --bind "$1" "$root$1" 2>/dev/null || mount --rbind "$1" "$root$1"
}

# A small place in memory for all.
common() {
  mkdir -p "$root$1"
  mount -t tmpfs -o mode=1777,size=64m,nosuid,nodev none "$root$1"
}

# Takes away the right to write to all that was shown. Rights that were taken away outside already
# can't be given back, so that each set is tried.
forbid_writing() {
  while read -r _ mounted _; do
    case $mounted in *\\*) mounted=$(printf '%b' "$mounted") ;; esac
    case $mounted in
      "$root/tmp" | "$root/dev/shm") ;;
      "$root"/*)
        mount -o remount,bind,ro,nosuid,nodev "$mounted" 2>/dev/null ||
          mount -o remount,bind,ro,nosuid,nodev,noexec "$mounted"
        ;;
    esac
  done </proc/self/mounts
}

mount -t tmpfs -o mode=755,size=8m,nosuid,nodev none "$root"
common /tmp
common /dev/shm
for link in /bin /sbin /lib /lib32 /lib64 /libx32; do
  if [ -L "$link" ]; then
    ln -s "$(readlink "$link")" "$root$link"
  elif [ -d "$link" ]; then
    show "$link"
  fi
done
for part in /usr /nix/store /etc/ld.so.cache /etc/localtime /sys/devices/system/cpu; do
  if [ -e "$part" ]; then show "$part"; fi
done
devices=
while [ "$1" != -- ]; do
  case $1 in
    /dev/*) devices="$devices $1" ;;
    *) if [ -e "$1" ] && [ ! -e "$root$1" ]; then show "$1"; fi ;;
  esac
  shift
done
shift
forbid_writing
for device in /dev/null /dev/zero /dev/full /dev/random /dev/urandom $devices; do
  if [ -e "$device" ]; then show "$device"; fi
done
ln -s /proc/self/fd "$root/dev/fd"
while [ "$1" != -- ]; do
  show "$1"
  shift
done
shift
mkdir -p "$root/proc"
# Some containers let nobody mount it; programs do without.
if mount -t proc none "$root/proc" 2>/dev/null; then
  mount -o remount,bind,ro,nosuid,nodev,noexec "$root/proc"
fi
mount -o remount,bind,ro,nosuid,nodev "$root"

here=$PWD
cd "$root"
pivot_root . .
umount -l .
cd "$here"
# As process 1 this shell lives until the program ends: signals then mean to the program what they
# mean anywhere. The program itself has no rights left, and can't get any by starting others.
exec 5<&0
setpriv --no-new-privs --inh-caps=-all --bounding-set=-all -- "$@" <&5 5<&- &
exec 3>&- 5<&-
wait $!
