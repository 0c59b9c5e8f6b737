def lines = new File(basedir, 'build.log').readLines()
def start = lines.findIndexOf { it.contains(':check (default-cli)') }
def end = (start + 1..<lines.size()).find { lines[it].startsWith('[INFO] -----') }
def said = lines[start + 1..<end].findAll { it.trim() != '[INFO]' }
assert said.size() in 1..4 : said
assert said.every { it.startsWith('[INFO]') } : said
assert said.any { it.contains('ClickstreamJob') } : said
assert said.any { it.contains('no findings') } : said
// The check reads only.
assert !new File(basedir, 'target').exists()
