/** The mark: a through-arch with three hangers; its deck is the sun. */
export function Logo() {
  return (
    <svg class="logo" viewBox="0 0 36 20" aria-hidden="true">
      <path class="logo-arch" d="M4 16V14a14 11.5 0 0 1 28 0V16M11 16V5.6M18 16V2.6M25 16V5.6" />
      <path class="logo-deck" d="M1 17.5H35" />
    </svg>
  );
}

/** The one faint arch of the search band on wide screens. */
export function BandArch() {
  return (
    <svg class="band-arch" viewBox="0 0 320 100" aria-hidden="true">
      <path d="M0 86H320M98 100V86a110 82 0 0 1 220 0V100M88 100V86A96 76 0 0 0 0 30" />
      <path d="M126 86V41M153 86V19M181 86V8M208 86V4M236 86V8M263 86V19M290 86V41M28 86V35M60 86V53" />
    </svg>
  );
}

/** Two spans that do not meet yet: the sign of a page that failed or is not there. */
export function UnfinishedBridge() {
  return (
    <svg class="unfinished" viewBox="0 0 340 84" aria-hidden="true">
      <path
        class="logo-arch"
        d="M8 62a64 58 0 0 1 128 0M204 62a64 58 0 0 1 128 0M29 62V24M51 62V10M72 62V4M93 62V10M115 62V24M225 62V24M247 62V10M268 62V4M289 62V10M311 62V24M8 66V82M136 66V82M204 66V82M332 66V82"
      />
      <path class="logo-deck" d="M0 64H144M196 64H340" />
      <path class="logo-gap" d="M150 64H192" />
    </svg>
  );
}
