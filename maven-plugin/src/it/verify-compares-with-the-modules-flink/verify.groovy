def log = new File(basedir, 'build.log').text
assert log.contains("[INFO] Running the main method of 2 jobs up to Flink's plan, at most 60 s each.")
assert log =~ /ClickstreamJob  src\/main\/java\/shop\/ClickstreamJob.java:6 \| Flink 1.20.0 \| conf\/config.yaml \| -p 3/
assert log.contains('3 operators: 3 exact | same tasks | same slots')
assert log =~ /open +parallelism +enrich \(2\) +\? +4 +HostSizedJob.java:10/
assert log.contains('2 jobs: 2 without contradiction')
assert !log.contains('said by the job')
assert !log.contains('\tat ')
def output = new File(basedir, 'target/parallelism/verify/shop.ClickstreamJob/log.txt').text
assert output.contains('said by the job')
def json = new groovy.json.JsonSlurper().parse(new File(basedir, 'target/parallelism/verify.json'))
assert json.flinkVersion == '1.20.0'
assert json.wrong == 0
assert json.jobs*.outcome == ['consistent', 'consistent']
assert json.jobs[0].operators.exact == 3
assert json.jobs[1].differences[0].flink == ['4']
