/**
 * Words that errors of programs are made of. A log keeps these and no others,
 * so that nothing of a document, a note or a name can be in it, whatever an
 * error's message quotes. Lower case; single letters are none.
 */
export const plainWords: ReadonlySet<string> = new Set(
  `
  abort aborted about above access after again against all allocation allowed already also an
  and another any argument arguments array as assertion assignment async at attempt attempted
  attr available await bad base be because been before began begin being below bigint binary
  bind block boolean both bound break broken browser buffer busy but by byte bytes cache call
  callback called came can cancel cancelled cannot change changed changes character characters
  check circular claim claims class clone cloned close closed code column columns command commit
  complete computer conflict connect connection constant constraint constructor contain content
  convert copied copy corrupt could count crash crashed create created current cursor data
  database datatype date deadline decode default define defined delete deleted denied depth
  descriptor detached device did directory disk does done down duplicate during each edit elem
  element empty encode encoding end ended enough entry error event exceed exceeded exception
  exec execute executed exist exists exit exited expected expired export extension fail failed
  failure false fatal fetch field file files find finished first folder font for forbidden
  foreign format found free from full function generator get give given gone got had handle
  handler has have header headers heap high history host if illegal image img import in
  incomplete index infinite initialize input inside instance instanceof instead integer internal
  interrupted into invalid invoke is it item iterable its json key kill killed label large last
  left length less limit line list load loaded local lock locked long lost made main make
  malformed many map max maximum may mean memory message method minimum missing misuse mode
  module more most moved much must name named needs negative network never new next no non none
  not nothing null number object of off offset old on once one only open opened operation option
  or order other out output over own page parameter parent parse parsing part pass path pdf
  pending permission permitted pipe place platform pointer policy pool port position preview
  print printed process program promise properties property protocol prototype query range read
  readable reader reading readonly reason received record recursion reference references reject
  rejected rejection release rename renderer report request requested require required resize
  resolve resource response restore result retry return returned review row rows run running
  same save schema script section see send sent serialize server service session set setting
  shape should signal silence size small socket some something source sources space span sparse
  src stack start started state statement status still stopped storage store stored stream
  strict string supported symbol syntax system table tag target task temporary terminated text
  than that the their there this thread threw throw thrown time timed timeout to token too
  transaction transfer transferred tried true trusted try type types unable unavailable uncaught
  undefined unexpected unexpectedly unhandled unique unknown unreachable unsupported until up
  update upload uri use used using valid value values variable version view violation wait
  waiting was wasm while window with within without word work worker write writing written wrong
  yet zero
`
    .trim()
    .split(/\s+/u),
);
