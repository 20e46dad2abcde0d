/** What each script of the bench leaves in the page; gives a number, so that no engine can skip the work. */
declare var bench: (() => number) | undefined;
