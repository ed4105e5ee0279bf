<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko">
    <context>
        <name>Accepted</name>
        <message>
            <source>a text</source>
            <translation>텍스트</translation>
        </message>
        <message>
            <source>one of %1</source>
            <translation>다음 중 하나: %1</translation>
        </message>
        <message>
            <source>yes or no</source>
            <translation>예 또는 아니요</translation>
        </message>
        <message>
            <source>a whole number</source>
            <translation>정수</translation>
        </message>
        <message>
            <source>a number</source>
            <translation>숫자</translation>
        </message>
        <message>
            <source>a share such as 99.9% or 0.999</source>
            <translation>99.9% 또는 0.999와 같은 비율</translation>
        </message>
        <message>
            <source>a duration such as 12ms or 4h</source>
            <translation>12ms 또는 4h와 같은 시간</translation>
        </message>
        <message>
            <source>a duration such as 30s, or auto</source>
            <translation>30s와 같은 시간 또는 auto</translation>
        </message>
        <message>
            <source>a size such as 64KiB or 10GB</source>
            <translation>64KiB 또는 10GB와 같은 크기</translation>
        </message>
        <message>
            <source>a rate such as 500/s or 30/min</source>
            <translation>500/s 또는 30/min과 같은 빈도</translation>
        </message>
        <message>
            <source>a bandwidth such as 200MB/s or 10Gbit/s</source>
            <translation>200MB/s 또는 10Gbit/s와 같은 대역폭</translation>
        </message>
        <message>
            <source>a share such as 20%, or a duration</source>
            <translation>20%와 같은 비율 또는 시간</translation>
        </message>
        <message>
            <source>an amount of money such as 120 USD/month</source>
            <translation>120 USD/month와 같은 금액</translation>
        </message>
        <message>
            <source>an amount with its unit</source>
            <translation>단위가 붙은 양</translation>
        </message>
        <message>
            <source>the id of an element</source>
            <translation>요소의 ID</translation>
        </message>
        <message>
            <source>ids of elements, such as a or [a, b]</source>
            <translation>a 또는 [a, b]와 같은 요소 ID</translation>
        </message>
        <message>
            <source>ids of elements, with weights if you like: {a: 2, b: 1}</source>
            <translation>요소 ID, 원하면 가중치 포함: {a: 2, b: 1}</translation>
        </message>
        <message>
            <source>one text, or several: [one, two]</source>
            <translation>텍스트 하나 또는 여러 개: [하나, 둘]</translation>
        </message>
        <message>
            <source>texts by name: {name: text}</source>
            <translation>이름별 텍스트: {이름: 텍스트}</translation>
        </message>
        <message>
            <source>durations by name: {p50: 3ms, p99: 20ms}</source>
            <translation>이름별 시간: {p50: 3ms, p99: 20ms}</translation>
        </message>
        <message>
            <source>the fields below it</source>
            <translation>아래 항목들</translation>
        </message>
        <message>
            <source>, from %1 to %2</source>
            <translation>, %1부터 %2까지</translation>
        </message>
        <message>
            <source>, more than 0</source>
            <translation>, 0보다 큼</translation>
        </message>
        <message>
            <source>, at least %1</source>
            <translation>, %1 이상</translation>
        </message>
    </context>
    <context>
        <name>Canvas</name>
        <message>
            <source>No relation can lead from an element of kind %1 to one of kind %2.</source>
            <translation>%1 요소에서 %2 요소로 이을 수 있는 관계가 없습니다.</translation>
        </message>
        <message>
            <source>%1: an element of kind %2 cannot hold one of kind %3.</source>
            <translation>%1: %2 요소는 %3 요소를 담을 수 없습니다.</translation>
        </message>
    </context>
    <context>
        <name>Document</name>
        <message>
            <source>Overview</source>
            <translation>개요</translation>
        </message>
    </context>
    <context>
        <name>Fallback</name>
        <message>
            <source>%1 (default)</source>
            <translation>%1 (기본값)</translation>
        </message>
        <message>
            <source>unknown</source>
            <translation>알 수 없음</translation>
        </message>
        <message>
            <source>unlimited</source>
            <translation>제한 없음</translation>
        </message>
        <message>
            <source>one per unit</source>
            <translation>단위마다 하나</translation>
        </message>
        <message>
            <source>%1 (assumed)</source>
            <translation>%1 (가정)</translation>
        </message>
        <message>
            <source>%1 (from MTBF and MTTR)</source>
            <translation>%1 (MTBF와 MTTR에서)</translation>
        </message>
        <message>
            <source>none</source>
            <translation>없음</translation>
        </message>
    </context>
    <context>
        <name>Help</name>
        <message>
            <source>Keyboard shortcuts</source>
            <translation>키보드 단축키</translation>
        </message>
        <message>
            <source>Action</source>
            <translation>동작</translation>
        </message>
        <message>
            <source>Keys</source>
            <translation>키</translation>
        </message>
        <message>
            <source>Move the selection by one grid step</source>
            <translation>선택한 것을 격자 한 칸 옮기기</translation>
        </message>
        <message>
            <source>arrow keys</source>
            <translation>화살표 키</translation>
        </message>
        <message>
            <source>Pan while held</source>
            <translation>누르고 있는 동안 화면 이동</translation>
        </message>
        <message>
            <source>Space</source>
            <translation>스페이스</translation>
        </message>
        <message>
            <source>Zoom at the pointer</source>
            <translation>포인터 위치에서 확대·축소</translation>
        </message>
        <message>
            <source>Ctrl + wheel</source>
            <translation>Ctrl + 휠</translation>
        </message>
        <message>
            <source>Put the chosen kind in the middle of the canvas</source>
            <translation>고른 종류를 캔버스 가운데에 놓기</translation>
        </message>
        <message>
            <source>Return in the palette</source>
            <translation>팔레트에서 Enter</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>닫기</translation>
        </message>
        <message>
            <source>About Corbel</source>
            <translation>Corbel 정보</translation>
        </message>
        <message>
            <source>A workbench in which an architect draws a system, and sees at once what that drawing will bear.</source>
            <translation>아키텍트가 시스템을 그리면 그 그림이 무엇을 견디는지 바로 보여 주는 작업대입니다.</translation>
        </message>
        <message>
            <source>Free software under the GNU General Public License, version 3 or later. It comes without any warranty.</source>
            <translation>GNU 일반 공중 사용 허가서 3판 또는 그 이후 판에 따르는 자유 소프트웨어이며, 어떠한 보증도 없습니다.</translation>
        </message>
    </context>
    <context>
        <name>Kind</name>
        <message>
            <source>System</source>
            <translation>시스템</translation>
        </message>
        <message>
            <source>Actor</source>
            <translation>행위자</translation>
        </message>
        <message>
            <source>Service</source>
            <translation>서비스</translation>
        </message>
        <message>
            <source>Store</source>
            <translation>저장소</translation>
        </message>
        <message>
            <source>Stream</source>
            <translation>스트림</translation>
        </message>
        <message>
            <source>Gateway</source>
            <translation>게이트웨이</translation>
        </message>
        <message>
            <source>Tier</source>
            <translation>계층</translation>
        </message>
        <message>
            <source>Partition</source>
            <translation>파티션</translation>
        </message>
        <message>
            <source>Group</source>
            <translation>그룹</translation>
        </message>
        <message>
            <source>Site</source>
            <translation>사이트</translation>
        </message>
        <message>
            <source>Host</source>
            <translation>호스트</translation>
        </message>
        <message>
            <source>Cluster</source>
            <translation>클러스터</translation>
        </message>
        <message>
            <source>Team</source>
            <translation>팀</translation>
        </message>
        <message>
            <source>calls</source>
            <translation>호출</translation>
        </message>
        <message>
            <source>reads</source>
            <translation>읽기</translation>
        </message>
        <message>
            <source>writes</source>
            <translation>쓰기</translation>
        </message>
        <message>
            <source>publishes</source>
            <translation>발행</translation>
        </message>
        <message>
            <source>consumes</source>
            <translation>소비</translation>
        </message>
        <message>
            <source>replicates</source>
            <translation>복제</translation>
        </message>
        <message>
            <source>fails over to</source>
            <translation>장애 조치</translation>
        </message>
        <message>
            <source>depends on</source>
            <translation>의존</translation>
        </message>
        <message>
            <source>communicates</source>
            <translation>소통</translation>
        </message>
        <message>
            <source>connects</source>
            <translation>연결</translation>
        </message>
        <message>
            <source>External</source>
            <translation>외부</translation>
        </message>
    </context>
    <context>
        <name>Kinds</name>
        <message>
            <source>System</source>
            <translation>시스템</translation>
        </message>
        <message>
            <source>Actor</source>
            <translation>행위자</translation>
        </message>
        <message>
            <source>Service</source>
            <translation>서비스</translation>
        </message>
        <message>
            <source>Store</source>
            <translation>저장소</translation>
        </message>
        <message>
            <source>Stream</source>
            <translation>스트림</translation>
        </message>
        <message>
            <source>Gateway</source>
            <translation>게이트웨이</translation>
        </message>
        <message>
            <source>Tier</source>
            <translation>계층</translation>
        </message>
        <message>
            <source>Partition</source>
            <translation>파티션</translation>
        </message>
        <message>
            <source>Group</source>
            <translation>그룹</translation>
        </message>
        <message>
            <source>Site</source>
            <translation>사이트</translation>
        </message>
        <message>
            <source>Host</source>
            <translation>호스트</translation>
        </message>
        <message>
            <source>Cluster</source>
            <translation>클러스터</translation>
        </message>
        <message>
            <source>Team</source>
            <translation>팀</translation>
        </message>
        <message>
            <source>Calls</source>
            <translation>호출</translation>
        </message>
        <message>
            <source>Reads</source>
            <translation>읽기</translation>
        </message>
        <message>
            <source>Writes</source>
            <translation>쓰기</translation>
        </message>
        <message>
            <source>Publishes to</source>
            <translation>발행</translation>
        </message>
        <message>
            <source>Consumes</source>
            <translation>소비</translation>
        </message>
        <message>
            <source>Replicates to</source>
            <translation>복제</translation>
        </message>
        <message>
            <source>Fails over to</source>
            <translation>장애 조치</translation>
        </message>
        <message>
            <source>Depends on</source>
            <translation>의존</translation>
        </message>
        <message>
            <source>Communicates with</source>
            <translation>소통</translation>
        </message>
        <message>
            <source>Connects to</source>
            <translation>연결</translation>
        </message>
        <message>
            <source>Logic</source>
            <translation>로직</translation>
        </message>
        <message>
            <source>Data</source>
            <translation>데이터</translation>
        </message>
        <message>
            <source>Streams</source>
            <translation>스트림</translation>
        </message>
        <message>
            <source>Network</source>
            <translation>네트워크</translation>
        </message>
        <message>
            <source>Grouping</source>
            <translation>묶음</translation>
        </message>
        <message>
            <source>Physical</source>
            <translation>물리</translation>
        </message>
        <message>
            <source>Organisation</source>
            <translation>조직</translation>
        </message>
        <message>
            <source>General</source>
            <translation>일반</translation>
        </message>
        <message>
            <source>Structure</source>
            <translation>구조</translation>
        </message>
        <message>
            <source>Performance</source>
            <translation>성능</translation>
        </message>
        <message>
            <source>Reliability</source>
            <translation>신뢰성</translation>
        </message>
        <message>
            <source>Cost</source>
            <translation>비용</translation>
        </message>
        <message>
            <source>Contract</source>
            <translation>계약</translation>
        </message>
        <message>
            <source>Notes</source>
            <translation>메모</translation>
        </message>
        <message>
            <source>A whole system, ours or somebody else's.</source>
            <translation>우리 것이든 남의 것이든 하나의 온전한 시스템.</translation>
        </message>
        <message>
            <source>People or devices that start requests.</source>
            <translation>요청을 시작하는 사람이나 기기.</translation>
        </message>
        <message>
            <source>Logic that answers requests.</source>
            <translation>요청에 답하는 로직.</translation>
        </message>
        <message>
            <source>Data at rest: a database, cache or file store.</source>
            <translation>저장된 데이터: 데이터베이스, 캐시, 파일 저장소.</translation>
        </message>
        <message>
            <source>Ordered records that are kept for a while, such as a Kafka topic.</source>
            <translation>순서대로 얼마간 보관되는 레코드, 예를 들어 Kafka 토픽.</translation>
        </message>
        <message>
            <source>A load balancer, API gateway, proxy, DNS or bus.</source>
            <translation>부하 분산기, API 게이트웨이, 프록시, DNS 또는 버스.</translation>
        </message>
        <message>
            <source>One layer of a vertical split.</source>
            <translation>수직 분할의 한 층.</translation>
        </message>
        <message>
            <source>One slice of a horizontal split.</source>
            <translation>수평 분할의 한 조각.</translation>
        </message>
        <message>
            <source>Any boundary: a cell, domain or set of peers.</source>
            <translation>임의의 경계: 셀, 도메인, 동등한 것들의 모임.</translation>
        </message>
        <message>
            <source>Where things stand: a region, zone or data centre.</source>
            <translation>놓이는 곳: 리전, 존, 데이터 센터.</translation>
        </message>
        <message>
            <source>What runs things: a server, virtual machine or container.</source>
            <translation>실행하는 것: 서버, 가상 머신, 컨테이너.</translation>
        </message>
        <message>
            <source>Hosts that act as one.</source>
            <translation>하나처럼 동작하는 호스트들.</translation>
        </message>
        <message>
            <source>People who build and run things.</source>
            <translation>만들고 운영하는 사람들.</translation>
        </message>
    </context>
    <context>
        <name>Need</name>
        <message>
            <source>a service, store, stream, gateway or leaf system</source>
            <translation>서비스, 저장소, 스트림, 게이트웨이 또는 말단 시스템</translation>
        </message>
        <message>
            <source>a service, store, stream, gateway or leaf system to measure</source>
            <translation>측정할 서비스, 저장소, 스트림, 게이트웨이 또는 말단 시스템</translation>
        </message>
        <message>
            <source>teams, and the key `team` of the elements they own</source>
            <translation>팀, 그리고 팀이 맡은 요소의 team 값</translation>
        </message>
        <message>
            <source>two teams whose elements depend on each other: nothing needs coordination</source>
            <translation>서로 의존하는 요소를 맡은 두 팀: 지금은 조율할 것이 없습니다</translation>
        </message>
        <message>
            <source>hosts, and `runs-on` of what they run</source>
            <translation>호스트, 그리고 그 위에서 실행되는 요소의 runs-on 값</translation>
        </message>
        <message>
            <source>the key `cost` of at least one element</source>
            <translation>적어도 한 요소의 cost 값</translation>
        </message>
        <message>
            <source>all costs in one currency</source>
            <translation>한 가지 통화로 된 모든 비용</translation>
        </message>
        <message>
            <source>without a rate it starts no requests</source>
            <translation>요청 빈도가 없으면 요청을 보내지 않습니다</translation>
        </message>
        <message>
            <source>no actor that calls something states a rate</source>
            <translation>무언가를 호출하면서 요청 빈도를 밝힌 행위자가 없습니다</translation>
        </message>
        <message>
            <source>how long it works on a request is not known</source>
            <translation>요청 하나를 처리하는 시간을 알 수 없습니다</translation>
        </message>
        <message>
            <source>an actor that calls something, and its rate</source>
            <translation>무언가를 호출하는 행위자와 그 요청 빈도</translation>
        </message>
    </context>
    <context>
        <name>QObject</name>
        <message>
            <source>There is no panel “%1”; there are %2.</source>
            <translation>“%1” 패널은 없습니다. 있는 패널: %2.</translation>
        </message>
        <message>
            <source>The picture “%1” cannot be written: %2.</source>
            <translation>그림 “%1”을(를) 쓸 수 없습니다: %2.</translation>
        </message>
    </context>
    <context>
        <name>Schema</name>
        <message>
            <source>Least replicas.</source>
            <translation>최소 복제본 수.</translation>
        </message>
        <message>
            <source>Most replicas.</source>
            <translation>최대 복제본 수.</translation>
        </message>
        <message>
            <source>Utilisation that scaling aims at.</source>
            <translation>확장이 목표로 하는 사용률.</translation>
        </message>
        <message>
            <source>Time until a new replica serves.</source>
            <translation>새 복제본이 서비스를 시작하기까지의 시간.</translation>
        </message>
        <message>
            <source>Memory that the host keeps for itself.</source>
            <translation>호스트가 스스로 쓰는 메모리.</translation>
        </message>
        <message>
            <source>Cores that the host keeps for itself.</source>
            <translation>호스트가 스스로 쓰는 코어.</translation>
        </message>
        <message>
            <source>Time between two backups.</source>
            <translation>두 백업 사이의 시간.</translation>
        </message>
        <message>
            <source>Time until a backup is complete.</source>
            <translation>백업이 끝나기까지의 시간.</translation>
        </message>
        <message>
            <source>How fast it is read back.</source>
            <translation>되읽어 오는 속도.</translation>
        </message>
        <message>
            <source>Delivered when this much has gathered.</source>
            <translation>이만큼 모이면 전달합니다.</translation>
        </message>
        <message>
            <source>Delivered when this much time has passed.</source>
            <translation>이만큼 시간이 지나면 전달합니다.</translation>
        </message>
        <message>
            <source>Promised availability.</source>
            <translation>약속한 가용성.</translation>
        </message>
        <message>
            <source>Promised percentiles of the response time.</source>
            <translation>약속한 응답 시간 백분위수.</translation>
        </message>
        <message>
            <source>Promised requests per time.</source>
            <translation>약속한 단위 시간당 요청 수.</translation>
        </message>
        <message>
            <source>What the service is for.</source>
            <translation>서비스의 목적.</translation>
        </message>
        <message>
            <source>The operations it promises.</source>
            <translation>서비스가 약속하는 연산.</translation>
        </message>
        <message>
            <source>Promised quality of service.</source>
            <translation>약속한 서비스 품질.</translation>
        </message>
        <message>
            <source>Security it promises.</source>
            <translation>서비스가 약속하는 보안.</translation>
        </message>
        <message>
            <source>Transactions it takes part in.</source>
            <translation>참여하는 트랜잭션.</translation>
        </message>
        <message>
            <source>What repeating a call does.</source>
            <translation>호출을 되풀이하면 일어나는 일.</translation>
        </message>
        <message>
            <source>Whether the caller waits.</source>
            <translation>호출하는 쪽이 기다리는지 여부.</translation>
        </message>
        <message>
            <source>Name that a call refers to.</source>
            <translation>호출이 가리키는 이름.</translation>
        </message>
        <message>
            <source>How it is spoken to.</source>
            <translation>통신 방식.</translation>
        </message>
        <message>
            <source>The operations it offers.</source>
            <translation>제공하는 연산.</translation>
        </message>
        <message>
            <source>Where its schema stands.</source>
            <translation>스키마가 있는 곳.</translation>
        </message>
        <message>
            <source>Free text shown on the drawing; the id when absent.</source>
            <translation>그림에 보이는 자유로운 이름. 없으면 ID가 보입니다.</translation>
        </message>
        <message>
            <source>What it is for, in a subset of Markdown.</source>
            <translation>용도. Markdown 일부를 쓸 수 있습니다.</translation>
        </message>
        <message>
            <source>The element that contains this one.</source>
            <translation>이 요소를 담는 요소.</translation>
        </message>
        <message>
            <source>The host, cluster or site it runs on; replica i stands on entry i modulo the length.</source>
            <translation>실행되는 호스트, 클러스터 또는 사이트. 복제본 i는 목록 길이로 나눈 나머지 번째에 놓입니다.</translation>
        </message>
        <message>
            <source>The team that owns it, or several with weights.</source>
            <translation>맡은 팀. 가중치를 주어 여럿을 적을 수 있습니다.</translation>
        </message>
        <message>
            <source>Not ours: a system of somebody else.</source>
            <translation>우리 것이 아닌 다른 곳의 시스템.</translation>
        </message>
        <message>
            <source>Whether the client holds logic of its own.</source>
            <translation>클라이언트가 자체 로직을 갖는지 여부.</translation>
        </message>
        <message>
            <source>How many people or devices there are.</source>
            <translation>사람 또는 기기의 수.</translation>
        </message>
        <message>
            <source>Requests that all of them start together.</source>
            <translation>모두가 함께 시작하는 요청의 빈도.</translation>
        </message>
        <message>
            <source>Sessions of a closed workload: each waits for its answer, thinks and asks again.</source>
            <translation>닫힌 부하의 세션 수. 각 세션은 답을 기다리고 생각한 뒤 다시 요청합니다.</translation>
        </message>
        <message>
            <source>Mean time between an answer and the next request of one session.</source>
            <translation>한 세션에서 답을 받고 다음 요청까지의 평균 시간.</translation>
        </message>
        <message>
            <source>What sort of store it is.</source>
            <translation>저장소의 종류.</translation>
        </message>
        <message>
            <source>What sort of gateway it is.</source>
            <translation>게이트웨이의 종류.</translation>
        </message>
        <message>
            <source>The product that keeps the records.</source>
            <translation>레코드를 보관하는 제품.</translation>
        </message>
        <message>
            <source>Which layer of the vertical split it is.</source>
            <translation>수직 분할의 어느 층인지.</translation>
        </message>
        <message>
            <source>Position from the client downwards.</source>
            <translation>클라이언트에서 아래로 내려가는 순서.</translation>
        </message>
        <message>
            <source>What decides the partition of a request, such as customer id.</source>
            <translation>요청의 파티션을 정하는 것, 예를 들어 고객 ID.</translation>
        </message>
        <message>
            <source>Its share of the load, relative to its siblings.</source>
            <translation>형제들에 견준 부하의 몫.</translation>
        </message>
        <message>
            <source>The thing that is split.</source>
            <translation>나뉘는 대상.</translation>
        </message>
        <message>
            <source>What the boundary means.</source>
            <translation>경계의 의미.</translation>
        </message>
        <message>
            <source>Region, zone, data centre, edge or office.</source>
            <translation>리전, 존, 데이터 센터, 에지 또는 사무실.</translation>
        </message>
        <message>
            <source>What the site is for when another one fails.</source>
            <translation>다른 사이트가 멈추었을 때의 역할.</translation>
        </message>
        <message>
            <source>What sort of host it is.</source>
            <translation>호스트의 종류.</translation>
        </message>
        <message>
            <source>Who operates what lies below.</source>
            <translation>아래층을 운영하는 주체.</translation>
        </message>
        <message>
            <source>The external system that provides it: one failure variable that all its parts share.</source>
            <translation>제공하는 외부 시스템. 그 모든 부분이 하나의 고장 변수를 함께 씁니다.</translation>
        </message>
        <message>
            <source>Where it stands.</source>
            <translation>놓인 위치.</translation>
        </message>
        <message>
            <source>What the hosts form together.</source>
            <translation>호스트들이 함께 이루는 것.</translation>
        </message>
        <message>
            <source>The hosts that act as one.</source>
            <translation>하나처럼 동작하는 호스트들.</translation>
        </message>
        <message>
            <source>How many members there are, when they are not drawn.</source>
            <translation>그리지 않았을 때의 구성원 수.</translation>
        </message>
        <message>
            <source>The kind of team (Team Topologies).</source>
            <translation>팀의 유형(Team Topologies).</translation>
        </message>
        <message>
            <source>How many people.</source>
            <translation>사람 수.</translation>
        </message>
        <message>
            <source>The site where the team sits.</source>
            <translation>팀이 있는 사이트.</translation>
        </message>
        <message>
            <source>Its part in a pair or a group of copies.</source>
            <translation>쌍 또는 사본 묶음에서의 역할.</translation>
        </message>
        <message>
            <source>Keeps state between requests.</source>
            <translation>요청 사이에 상태를 유지합니다.</translation>
        </message>
        <message>
            <source>Equal copies; every figure below is of one of them.</source>
            <translation>같은 사본의 수. 아래 수치는 모두 사본 하나의 것입니다.</translation>
        </message>
        <message>
            <source>The least replicas that must be up.</source>
            <translation>살아 있어야 하는 최소 복제본 수.</translation>
        </message>
        <message>
            <source>Replicas that have to agree.</source>
            <translation>합의해야 하는 복제본 수.</translation>
        </message>
        <message>
            <source>Time that one server works on one request.</source>
            <translation>서버 하나가 요청 하나를 처리하는 시간.</translation>
        </message>
        <message>
            <source>Servers for its own work in one replica; 1 when a service time is given, else unlimited.</source>
            <translation>복제본 하나에서 자체 작업을 하는 서버 수. 서비스 시간이 있으면 1, 없으면 제한 없음.</translation>
        </message>
        <message>
            <source>Requests in flight in one replica, held through nested calls; no limit when absent.</source>
            <translation>복제본 하나에서 처리 중인 요청 수로 중첩 호출 동안에도 차지합니다. 없으면 제한 없음.</translation>
        </message>
        <message>
            <source>Waiting places, those in service not counted.</source>
            <translation>대기 자리 수. 처리 중인 것은 세지 않습니다.</translation>
        </message>
        <message>
            <source>Order of service.</source>
            <translation>처리 순서.</translation>
        </message>
        <message>
            <source>How requests are spread; random when absent.</source>
            <translation>요청을 나누는 방식. 없으면 무작위.</translation>
        </message>
        <message>
            <source>Bounds and target of automatic scaling.</source>
            <translation>자동 확장의 한계와 목표.</translation>
        </message>
        <message>
            <source>Operating system, whose kernel a container shares.</source>
            <translation>운영체제. 컨테이너는 그 커널을 함께 씁니다.</translation>
        </message>
        <message>
            <source>Size of the image that is rolled out.</source>
            <translation>배포되는 이미지의 크기.</translation>
        </message>
        <message>
            <source>Time from start to ready.</source>
            <translation>시작부터 준비까지의 시간.</translation>
        </message>
        <message>
            <source>Processor cores.</source>
            <translation>프로세서 코어.</translation>
        </message>
        <message>
            <source>Processor cores that one replica asks for.</source>
            <translation>복제본 하나가 요구하는 프로세서 코어.</translation>
        </message>
        <message>
            <source>Memory: asked for by one replica, or present in a host.</source>
            <translation>메모리. 복제본 하나가 요구하는 양 또는 호스트에 있는 양.</translation>
        </message>
        <message>
            <source>What the host itself takes.</source>
            <translation>호스트 자체가 쓰는 양.</translation>
        </message>
        <message>
            <source>Most containers it runs; 110 when absent.</source>
            <translation>실행할 수 있는 최대 컨테이너 수. 없으면 110.</translation>
        </message>
        <message>
            <source>Measured share of its capacity in use.</source>
            <translation>측정한 용량 사용 비율.</translation>
        </message>
        <message>
            <source>Disk throughput of one member.</source>
            <translation>구성원 하나의 디스크 처리량.</translation>
        </message>
        <message>
            <source>Network throughput of one member.</source>
            <translation>구성원 하나의 네트워크 처리량.</translation>
        </message>
        <message>
            <source>What is rolled out together.</source>
            <translation>함께 배포되는 단위.</translation>
        </message>
        <message>
            <source>How confidential the data is.</source>
            <translation>데이터의 기밀 등급.</translation>
        </message>
        <message>
            <source>Data at rest.</source>
            <translation>저장된 데이터의 양.</translation>
        </message>
        <message>
            <source>How often and how fast it is copied away and back.</source>
            <translation>얼마나 자주, 얼마나 빨리 백업하고 되돌리는지.</translation>
        </message>
        <message>
            <source>Kafka partitions.</source>
            <translation>Kafka 파티션 수.</translation>
        </message>
        <message>
            <source>Kinesis shards.</source>
            <translation>Kinesis 샤드 수.</translation>
        </message>
        <message>
            <source>How long records are kept.</source>
            <translation>레코드를 보관하는 기간.</translation>
        </message>
        <message>
            <source>How much is kept per partition.</source>
            <translation>파티션마다 보관하는 양.</translation>
        </message>
        <message>
            <source>Copies of each record.</source>
            <translation>레코드마다의 사본 수.</translation>
        </message>
        <message>
            <source>Copies that must be in step before a write is acknowledged.</source>
            <translation>쓰기를 확인하기 전에 맞추어져야 하는 사본 수.</translation>
        </message>
        <message>
            <source>Acknowledgements that a producer waits for.</source>
            <translation>생산자가 기다리는 확인.</translation>
        </message>
        <message>
            <source>Delivery guarantee.</source>
            <translation>전달 보장.</translation>
        </message>
        <message>
            <source>Largest record.</source>
            <translation>가장 큰 레코드.</translation>
        </message>
        <message>
            <source>Kinesis capacity mode.</source>
            <translation>Kinesis 용량 모드.</translation>
        </message>
        <message>
            <source>Firehose buffer: full or old enough, whichever comes first.</source>
            <translation>Firehose 버퍼. 가득 차거나 시간이 지나거나 먼저 오는 쪽입니다.</translation>
        </message>
        <message>
            <source>Kinesis processing units.</source>
            <translation>Kinesis 처리 단위.</translation>
        </message>
        <message>
            <source>Parallel tasks of the stream processor.</source>
            <translation>스트림 처리기의 병렬 작업 수.</translation>
        </message>
        <message>
            <source>The cluster that serves it.</source>
            <translation>서비스하는 클러스터.</translation>
        </message>
        <message>
            <source>What the service promises.</source>
            <translation>서비스가 약속하는 것.</translation>
        </message>
        <message>
            <source>Where its operations are offered.</source>
            <translation>연산이 제공되는 곳.</translation>
        </message>
        <message>
            <source>What implements it, infrastructure included.</source>
            <translation>구현하는 것. 기반 구조를 포함합니다.</translation>
        </message>
        <message>
            <source>Steady-state availability of one replica.</source>
            <translation>복제본 하나의 정상 상태 가용성.</translation>
        </message>
        <message>
            <source>Mean time between failures of one replica.</source>
            <translation>복제본 하나의 평균 고장 간격.</translation>
        </message>
        <message>
            <source>Mean time to repair of one replica.</source>
            <translation>복제본 하나의 평균 수리 시간.</translation>
        </message>
        <message>
            <source>Repairs that go on at once; one per unit when absent.</source>
            <translation>동시에 진행되는 수리 수. 없으면 단위마다 하나.</translation>
        </message>
        <message>
            <source>What one replica costs, once or per period.</source>
            <translation>복제본 하나의 비용. 한 번 또는 기간마다.</translation>
        </message>
        <message>
            <source>Free labels.</source>
            <translation>자유로운 꼬리표.</translation>
        </message>
        <message>
            <source>Addresses of further documents.</source>
            <translation>관련 문서의 주소.</translation>
        </message>
        <message>
            <source>Free text by free name.</source>
            <translation>자유로운 이름의 자유로운 텍스트.</translation>
        </message>
        <message>
            <source>Failures in a row that open it.</source>
            <translation>차단기를 여는 연속 실패 수.</translation>
        </message>
        <message>
            <source>How long it stays open.</source>
            <translation>열려 있는 시간.</translation>
        </message>
        <message>
            <source>Sent when this much has gathered.</source>
            <translation>이만큼 모이면 보냅니다.</translation>
        </message>
        <message>
            <source>Sent when this much time has passed.</source>
            <translation>이만큼 시간이 지나면 보냅니다.</translation>
        </message>
        <message>
            <source>What happens along it.</source>
            <translation>이 관계에서 일어나는 일.</translation>
        </message>
        <message>
            <source>Whether the source fails with the target; hard for synchronous kinds when absent.</source>
            <translation>대상이 멈추면 출발 요소도 멈추는지 여부. 없으면 동기 종류는 hard입니다.</translation>
        </message>
        <message>
            <source>Relations of one source that share this name are alternatives.</source>
            <translation>한 요소에서 나가며 이 이름이 같은 관계들은 서로 대안입니다.</translation>
        </message>
        <message>
            <source>How many of the alternatives are needed; 1 when absent.</source>
            <translation>필요한 대안의 수. 없으면 1.</translation>
        </message>
        <message>
            <source>How the two speak.</source>
            <translation>둘이 통신하는 방식.</translation>
        </message>
        <message>
            <source>Name of the interface that is called.</source>
            <translation>호출하는 인터페이스의 이름.</translation>
        </message>
        <message>
            <source>Reaches inside the target instead of using its interface.</source>
            <translation>인터페이스를 거치지 않고 대상 내부에 닿습니다.</translation>
        </message>
        <message>
            <source>Requests or records per time; derived from the caller when absent.</source>
            <translation>단위 시간당 요청 또는 레코드 수. 없으면 호출하는 쪽에서 계산합니다.</translation>
        </message>
        <message>
            <source>Mean calls per incoming request, one after another.</source>
            <translation>들어온 요청 하나당 평균 호출 수. 차례로 일어납니다.</translation>
        </message>
        <message>
            <source>Share of requests that make this call.</source>
            <translation>이 호출을 하는 요청의 비율.</translation>
        </message>
        <message>
            <source>Calls that share this name start together; the source waits for all.</source>
            <translation>이 이름이 같은 호출은 함께 시작하고 출발 요소는 모두를 기다립니다.</translation>
        </message>
        <message>
            <source>Data moved by one request.</source>
            <translation>요청 하나가 옮기는 데이터.</translation>
        </message>
        <message>
            <source>Network time, one way.</source>
            <translation>편도 네트워크 시간.</translation>
        </message>
        <message>
            <source>How long the source waits, nested calls included.</source>
            <translation>중첩 호출을 포함하여 출발 요소가 기다리는 시간.</translation>
        </message>
        <message>
            <source>Extra attempts.</source>
            <translation>추가 시도 횟수.</translation>
        </message>
        <message>
            <source>Wait before the first extra attempt; doubled each time.</source>
            <translation>첫 추가 시도 전의 대기. 매번 두 배가 됩니다.</translation>
        </message>
        <message>
            <source>Random part of the backoff.</source>
            <translation>백오프의 무작위 부분.</translation>
        </message>
        <message>
            <source>Higher is served first.</source>
            <translation>높을수록 먼저 처리됩니다.</translation>
        </message>
        <message>
            <source>Stops calling a target that keeps failing.</source>
            <translation>계속 실패하는 대상의 호출을 멈춥니다.</translation>
        </message>
        <message>
            <source>How the source finds the target.</source>
            <translation>출발 요소가 대상을 찾는 방식.</translation>
        </message>
        <message>
            <source>Encrypted on the way.</source>
            <translation>전송 중 암호화됩니다.</translation>
        </message>
        <message>
            <source>Size of one record.</source>
            <translation>레코드 하나의 크기.</translation>
        </message>
        <message>
            <source>Distinct keys.</source>
            <translation>서로 다른 키의 수.</translation>
        </message>
        <message>
            <source>Zipf exponent of the keys.</source>
            <translation>키의 Zipf 지수.</translation>
        </message>
        <message>
            <source>How records are gathered before sending.</source>
            <translation>보내기 전에 레코드를 모으는 방식.</translation>
        </message>
        <message>
            <source>Acknowledgements it waits for; the stream's when absent.</source>
            <translation>기다리는 확인. 없으면 스트림의 값.</translation>
        </message>
        <message>
            <source>Consumer group.</source>
            <translation>소비자 그룹.</translation>
        </message>
        <message>
            <source>Members of the group.</source>
            <translation>그룹의 구성원 수.</translation>
        </message>
        <message>
            <source>Shared read throughput or enhanced fan-out.</source>
            <translation>공유 읽기 처리량 또는 향상된 팬아웃.</translation>
        </message>
        <message>
            <source>Time that one member works on one record.</source>
            <translation>구성원 하나가 레코드 하나를 처리하는 시간.</translation>
        </message>
        <message>
            <source>How partitions are given to members.</source>
            <translation>파티션을 구성원에게 나누는 방식.</translation>
        </message>
        <message>
            <source>What happens while the group changes.</source>
            <translation>그룹이 바뀌는 동안 일어나는 일.</translation>
        </message>
        <message>
            <source>Most records of one poll.</source>
            <translation>한 번에 가져오는 최대 레코드 수.</translation>
        </message>
        <message>
            <source>How long a fetch waits for records.</source>
            <translation>가져오기가 레코드를 기다리는 시간.</translation>
        </message>
        <message>
            <source>When the copy is made.</source>
            <translation>사본을 만드는 시점.</translation>
        </message>
        <message>
            <source>How far the copy is behind.</source>
            <translation>사본이 뒤처진 시간.</translation>
        </message>
        <message>
            <source>Data copied per day.</source>
            <translation>하루에 복제되는 데이터.</translation>
        </message>
        <message>
            <source>Throughput.</source>
            <translation>처리량.</translation>
        </message>
        <message>
            <source>Switches without a person.</source>
            <translation>사람 없이 전환합니다.</translation>
        </message>
        <message>
            <source>Probability that switching works.</source>
            <translation>전환이 성공할 확률.</translation>
        </message>
        <message>
            <source>Time until the failure is noticed.</source>
            <translation>고장을 알아차리기까지의 시간.</translation>
        </message>
        <message>
            <source>Time until somebody decides.</source>
            <translation>누군가 결정하기까지의 시간.</translation>
        </message>
        <message>
            <source>Time to switch over.</source>
            <translation>전환하는 시간.</translation>
        </message>
        <message>
            <source>Time to provide what the standby still lacks.</source>
            <translation>대기 쪽에 아직 없는 것을 마련하는 시간.</translation>
        </message>
        <message>
            <source>Practised regularly.</source>
            <translation>정기적으로 연습합니다.</translation>
        </message>
        <message>
            <source>How the teams work together.</source>
            <translation>팀들이 함께 일하는 방식.</translation>
        </message>
        <message>
            <source>How much they talk.</source>
            <translation>소통하는 정도.</translation>
        </message>
        <message>
            <source>Availability of the link.</source>
            <translation>링크의 가용성.</translation>
        </message>
        <message>
            <source>Price of moving one gigabyte.</source>
            <translation>1기가바이트를 옮기는 가격.</translation>
        </message>
        <message>
            <source>Concluded by an import, not drawn by a person.</source>
            <translation>사람이 그린 것이 아니라 가져오기에서 추론했습니다.</translation>
        </message>
        <message>
            <source>What the import concluded it from.</source>
            <translation>가져오기가 추론한 근거.</translation>
        </message>
        <message>
            <source>Who starts the requests.</source>
            <translation>요청을 시작하는 주체.</translation>
        </message>
        <message>
            <source>How the rate changes with time; constant when absent.</source>
            <translation>시간에 따라 빈도가 바뀌는 모양. 없으면 일정합니다.</translation>
        </message>
        <message>
            <source>Rate at the beginning; the actor's when absent.</source>
            <translation>처음의 빈도. 없으면 행위자의 빈도.</translation>
        </message>
        <message>
            <source>Rate that the profile reaches.</source>
            <translation>도달하는 빈도.</translation>
        </message>
        <message>
            <source>When the change begins.</source>
            <translation>변화가 시작되는 때.</translation>
        </message>
        <message>
            <source>How long it lasts.</source>
            <translation>지속되는 시간.</translation>
        </message>
        <message>
            <source>Law of the time between two arrivals; Poisson when absent.</source>
            <translation>두 도착 사이 시간의 분포. 없으면 포아송.</translation>
        </message>
        <message>
            <source>Coefficient of variation of renewal arrivals.</source>
            <translation>재생 도착의 변동 계수.</translation>
        </message>
        <message>
            <source>Requests that arrive together.</source>
            <translation>함께 도착하는 요청 수.</translation>
        </message>
        <message>
            <source>Trace of arrival times beside the document.</source>
            <translation>문서 옆에 있는 도착 시각 기록.</translation>
        </message>
        <message>
            <source>What fails.</source>
            <translation>고장 나는 것.</translation>
        </message>
        <message>
            <source>When it fails.</source>
            <translation>고장 나는 때.</translation>
        </message>
        <message>
            <source>How long it stays failed.</source>
            <translation>고장 난 채로 있는 시간.</translation>
        </message>
        <message>
            <source>Down, or slower by a factor.</source>
            <translation>멈추거나 몇 배로 느려집니다.</translation>
        </message>
        <message>
            <source>How much slower.</source>
            <translation>느려지는 배수.</translation>
        </message>
        <message>
            <source>At random, from its mean times between failures and to repair.</source>
            <translation>평균 고장 간격과 수리 시간에 따라 무작위로.</translation>
        </message>
        <message>
            <source>Title of the scenario.</source>
            <translation>시나리오의 제목.</translation>
        </message>
        <message>
            <source>What it is meant to show.</source>
            <translation>보여 주려는 것.</translation>
        </message>
        <message>
            <source>Simulated time of one replication.</source>
            <translation>반복 하나의 모의 시간.</translation>
        </message>
        <message>
            <source>Time cut off at the beginning; found from the output when auto.</source>
            <translation>처음에 잘라 내는 시간. auto이면 출력에서 찾습니다.</translation>
        </message>
        <message>
            <source>Seed of all random numbers.</source>
            <translation>모든 난수의 시드.</translation>
        </message>
        <message>
            <source>Independent runs.</source>
            <translation>독립적인 실행 횟수.</translation>
        </message>
        <message>
            <source>Half width of the confidence interval over the mean that ends the run.</source>
            <translation>실행을 끝내는, 평균에 대한 신뢰 구간 반폭의 비율.</translation>
        </message>
        <message>
            <source>Quotas and prices as in the origin or of today.</source>
            <translation>원문 당시 또는 오늘의 할당량과 가격.</translation>
        </message>
        <message>
            <source>The requests.</source>
            <translation>요청들.</translation>
        </message>
        <message>
            <source>What fails on the way.</source>
            <translation>도중에 고장 나는 것.</translation>
        </message>
        <message>
            <source>The quantity that is asked about.</source>
            <translation>묻는 양.</translation>
        </message>
        <message>
            <source>The actor or element it is asked for.</source>
            <translation>묻는 대상인 행위자 또는 요소.</translation>
        </message>
        <message>
            <source>The failure domain it is asked for.</source>
            <translation>묻는 대상인 장애 도메인.</translation>
        </message>
        <message>
            <source>The pattern whose fit is asked for.</source>
            <translation>적합도를 묻는 패턴.</translation>
        </message>
        <message>
            <source>The least that is good enough.</source>
            <translation>충분하다고 볼 최솟값.</translation>
        </message>
        <message>
            <source>The most that is good enough.</source>
            <translation>충분하다고 볼 최댓값.</translation>
        </message>
        <message>
            <source>Mean time that one server works on one request.</source>
            <translation>서버 하나가 요청 하나를 처리하는 평균 시간.</translation>
        </message>
        <message>
            <source>Shape of the service time; exponential when absent.</source>
            <translation>서비스 시간의 분포. 없으면 지수 분포.</translation>
        </message>
        <message>
            <source>Coefficient of variation: standard deviation over mean.</source>
            <translation>변동 계수: 표준 편차를 평균으로 나눈 값.</translation>
        </message>
        <message>
            <source>Measured percentiles of an empirical distribution.</source>
            <translation>경험적 분포의 측정 백분위수.</translation>
        </message>
    </context>
    <context>
        <name>Undo</name>
        <message>
            <source>Add %1</source>
            <translation>%1 추가</translation>
        </message>
        <message>
            <source>Connect (%1)</source>
            <translation>연결 (%1)</translation>
        </message>
        <message>
            <source>Delete %1 relations</source>
            <translation>관계 %1개 삭제</translation>
        </message>
        <message>
            <source>Delete %1 elements</source>
            <translation>요소 %1개 삭제</translation>
        </message>
        <message>
            <source>Delete %1</source>
            <translation>%1 삭제</translation>
        </message>
        <message>
            <source>Set %1 of %2 elements</source>
            <translation>요소 %2개의 %1 설정</translation>
        </message>
        <message>
            <source>Set %1 of %2</source>
            <translation>%2의 %1 설정</translation>
        </message>
        <message>
            <source>Set %1</source>
            <translation>%1 설정</translation>
        </message>
        <message>
            <source>Rename %1</source>
            <translation>%1 이름 바꾸기</translation>
        </message>
        <message>
            <source>Move %1 into %2</source>
            <translation>%1을(를) %2(으)로 옮기기</translation>
        </message>
        <message>
            <source>Move %1 elements</source>
            <translation>요소 %1개 옮기기</translation>
        </message>
        <message>
            <source>Move %1</source>
            <translation>%1 옮기기</translation>
        </message>
        <message>
            <source>Resize %1</source>
            <translation>%1 크기 바꾸기</translation>
        </message>
        <message>
            <source>Collapse %1</source>
            <translation>%1 접기</translation>
        </message>
        <message>
            <source>Expand %1</source>
            <translation>%1 펼치기</translation>
        </message>
        <message>
            <source>Convert %1 to %2</source>
            <translation>%1을(를) %2(으)로 바꾸기</translation>
        </message>
        <message>
            <source>Reconnect</source>
            <translation>다시 연결</translation>
        </message>
        <message>
            <source>Lay out</source>
            <translation>자동 배치</translation>
        </message>
    </context>
    <context>
        <name>Unit</name>
        <message>
            <source>clients</source>
            <translation>클라이언트</translation>
        </message>
        <message>
            <source>clients per server</source>
            <translation>서버당 클라이언트</translation>
        </message>
        <message>
            <source>elements</source>
            <translation>요소</translation>
        </message>
        <message>
            <source>hops</source>
            <translation>단계</translation>
        </message>
        <message>
            <source>installs</source>
            <translation>설치</translation>
        </message>
        <message>
            <source>kinds</source>
            <translation>종류</translation>
        </message>
        <message>
            <source>relations</source>
            <translation>관계</translation>
        </message>
        <message>
            <source>tiers</source>
            <translation>계층</translation>
        </message>
        <message>
            <source>times one partition</source>
            <translation>파티션 하나 대비 배</translation>
        </message>
    </context>
    <context>
        <name>corbel::ui::Actions</name>
        <message>
            <source>&amp;New</source>
            <translation>새로 만들기(&amp;N)</translation>
        </message>
        <message>
            <source>&amp;Open…</source>
            <translation>열기(&amp;O)…</translation>
        </message>
        <message>
            <source>Open &amp;recent</source>
            <translation>최근 문서 열기(&amp;R)</translation>
        </message>
        <message>
            <source>&amp;Save</source>
            <translation>저장(&amp;S)</translation>
        </message>
        <message>
            <source>Save &amp;as…</source>
            <translation>다른 이름으로 저장(&amp;A)…</translation>
        </message>
        <message>
            <source>&amp;Import what you run…</source>
            <translation>운영 중인 구성 가져오기(&amp;I)…</translation>
        </message>
        <message>
            <source>Diagram as &amp;SVG…</source>
            <translation>다이어그램을 SVG로(&amp;S)…</translation>
        </message>
        <message>
            <source>Diagram as &amp;PNG…</source>
            <translation>다이어그램을 PNG로(&amp;P)…</translation>
        </message>
        <message>
            <source>Diagram as P&amp;DF…</source>
            <translation>다이어그램을 PDF로(&amp;D)…</translation>
        </message>
        <message>
            <source>Model as &amp;YAML…</source>
            <translation>모델을 YAML로(&amp;Y)…</translation>
        </message>
        <message>
            <source>&amp;Quit</source>
            <translation>끝내기(&amp;Q)</translation>
        </message>
        <message>
            <source>&amp;Undo</source>
            <translation>실행 취소(&amp;U)</translation>
        </message>
        <message>
            <source>&amp;Redo</source>
            <translation>다시 실행(&amp;R)</translation>
        </message>
        <message>
            <source>Re&amp;name</source>
            <translation>이름 바꾸기(&amp;N)</translation>
        </message>
        <message>
            <source>&amp;Delete</source>
            <translation>삭제(&amp;D)</translation>
        </message>
        <message>
            <source>Select &amp;all</source>
            <translation>모두 선택(&amp;A)</translation>
        </message>
        <message>
            <source>&amp;Lay out</source>
            <translation>자동 배치(&amp;L)</translation>
        </message>
        <message>
            <source>&amp;Select</source>
            <translation>선택(&amp;S)</translation>
        </message>
        <message>
            <source>&amp;Pan</source>
            <translation>이동(&amp;P)</translation>
        </message>
        <message>
            <source>&amp;Connect</source>
            <translation>연결(&amp;C)</translation>
        </message>
        <message>
            <source>Zoom &amp;in</source>
            <translation>확대(&amp;I)</translation>
        </message>
        <message>
            <source>Zoom &amp;out</source>
            <translation>축소(&amp;O)</translation>
        </message>
        <message>
            <source>&amp;Actual size</source>
            <translation>실제 크기(&amp;A)</translation>
        </message>
        <message>
            <source>&amp;Fit everything</source>
            <translation>전체 맞춤(&amp;F)</translation>
        </message>
        <message>
            <source>Fit &amp;selection</source>
            <translation>선택 영역 맞춤(&amp;S)</translation>
        </message>
        <message>
            <source>Show &amp;grid</source>
            <translation>격자 표시(&amp;G)</translation>
        </message>
        <message>
            <source>&amp;Palette</source>
            <translation>팔레트(&amp;P)</translation>
        </message>
        <message>
            <source>&amp;Explorer</source>
            <translation>탐색기(&amp;E)</translation>
        </message>
        <message>
            <source>I&amp;nspector</source>
            <translation>속성(&amp;N)</translation>
        </message>
        <message>
            <source>Insi&amp;ght</source>
            <translation>통찰(&amp;G)</translation>
        </message>
        <message>
            <source>Fin&amp;dings</source>
            <translation>점검 결과(&amp;D)</translation>
        </message>
        <message>
            <source>Si&amp;mulation</source>
            <translation>시뮬레이션(&amp;M)</translation>
        </message>
        <message>
            <source>Clear &amp;highlight</source>
            <translation>강조 지우기(&amp;H)</translation>
        </message>
        <message>
            <source>Like the &amp;desktop</source>
            <translation>데스크톱 설정 따르기(&amp;D)</translation>
        </message>
        <message>
            <source>&amp;Light</source>
            <translation>밝게(&amp;L)</translation>
        </message>
        <message>
            <source>Da&amp;rk</source>
            <translation>어둡게(&amp;R)</translation>
        </message>
        <message>
            <source>Like the des&amp;ktop</source>
            <translation>데스크톱 설정 따르기(&amp;K)</translation>
        </message>
        <message>
            <source>&amp;Duplicate as an alternative</source>
            <translation>대안으로 복제(&amp;D)</translation>
        </message>
        <message>
            <source>&amp;Remove this alternative</source>
            <translation>이 대안 제거(&amp;R)</translation>
        </message>
        <message>
            <source>&amp;Next alternative</source>
            <translation>다음 대안(&amp;N)</translation>
        </message>
        <message>
            <source>&amp;Previous alternative</source>
            <translation>이전 대안(&amp;P)</translation>
        </message>
        <message>
            <source>&amp;Keyboard shortcuts</source>
            <translation>키보드 단축키(&amp;K)</translation>
        </message>
        <message>
            <source>&amp;About Corbel</source>
            <translation>Corbel 정보(&amp;A)</translation>
        </message>
        <message>
            <source>&amp;Undo: %1</source>
            <translation>실행 취소(&amp;U): %1</translation>
        </message>
        <message>
            <source>&amp;Redo: %1</source>
            <translation>다시 실행(&amp;R): %1</translation>
        </message>
        <message>
            <source>&amp;File</source>
            <translation>파일(&amp;F)</translation>
        </message>
        <message>
            <source>&amp;Export</source>
            <translation>내보내기(&amp;E)</translation>
        </message>
        <message>
            <source>&amp;Edit</source>
            <translation>편집(&amp;E)</translation>
        </message>
        <message>
            <source>&amp;View</source>
            <translation>보기(&amp;V)</translation>
        </message>
        <message>
            <source>&amp;Theme</source>
            <translation>테마(&amp;T)</translation>
        </message>
        <message>
            <source>&amp;Language</source>
            <translation>언어(&amp;L)</translation>
        </message>
        <message>
            <source>&amp;Design</source>
            <translation>설계(&amp;D)</translation>
        </message>
        <message>
            <source>&amp;Help</source>
            <translation>도움말(&amp;H)</translation>
        </message>
    </context>
    <context>
        <name>corbel::ui::CanvasView</name>
        <message>
            <source>Canvas</source>
            <translation>캔버스</translation>
        </message>
        <message>
            <source>The diagram: elements and the relations between them</source>
            <translation>다이어그램: 요소와 그 사이의 관계</translation>
        </message>
        <message>
            <source>An element of kind %1 cannot hold one of kind %2.</source>
            <translation>%1 요소는 %2 요소를 담을 수 없습니다.</translation>
        </message>
        <message>
            <source>No such relation can join these elements.</source>
            <translation>이 요소들은 그런 관계로 이을 수 없습니다.</translation>
        </message>
        <message>
            <source>Kind of the relation</source>
            <translation>관계의 종류</translation>
        </message>
        <message>
            <source>An empty sheet</source>
            <translation>빈 화면</translation>
        </message>
        <message>
            <source>Choose an element in the palette and click here to place it.</source>
            <translation>팔레트에서 요소를 고르고 여기를 클릭하면 놓입니다.</translation>
        </message>
    </context>
    <context>
        <name>corbel::ui::ChoiceEditor</name>
        <message>
            <source>yes</source>
            <translation>예</translation>
        </message>
        <message>
            <source>no</source>
            <translation>아니요</translation>
        </message>
        <message>
            <source>several values</source>
            <translation>여러 값</translation>
        </message>
        <message>
            <source>not set</source>
            <translation>설정 안 함</translation>
        </message>
        <message>
            <source>There is no element “%1”. Choose one from the list.</source>
            <translation>“%1” 요소가 없습니다. 목록에서 고르십시오.</translation>
        </message>
    </context>
    <context>
        <name>corbel::ui::DesignBar</name>
        <message>
            <source>Designs</source>
            <translation>설계</translation>
        </message>
        <message>
            <source>Add an alternative: a copy of this design</source>
            <translation>대안 추가: 이 설계의 사본</translation>
        </message>
        <message>
            <source>Add an alternative</source>
            <translation>대안 추가</translation>
        </message>
    </context>
    <context>
        <name>corbel::ui::DesignForm</name>
        <message>
            <source>Objectives</source>
            <translation>목표</translation>
        </message>
        <message>
            <source>What this design must reach, such as an availability of at least 99.9%. Insight says whether it does.</source>
            <translation>이 설계가 달성해야 하는 것, 예를 들어 99.9% 이상의 가용성. 달성 여부는 통찰에 나타납니다.</translation>
        </message>
    </context>
    <context>
        <name>corbel::ui::Document</name>
        <message>
            <source>Untitled</source>
            <translation>제목 없음</translation>
        </message>
        <message>
            <source>Overview</source>
            <translation>개요</translation>
        </message>
    </context>
    <context>
        <name>corbel::ui::EmptyState</name>
        <message>
            <source>Draw a system, and see what it will bear</source>
            <translation>시스템을 그리면 무엇을 견디는지 보입니다</translation>
        </message>
        <message>
            <source>Drag a kind from the palette onto the canvas, or click it and then the place.</source>
            <translation>팔레트에서 종류를 캔버스로 끌어 놓거나, 클릭한 뒤 놓을 자리를 클릭합니다.</translation>
        </message>
        <message>
            <source>Drag from an element's edge to another element to connect the two.</source>
            <translation>요소의 가장자리에서 다른 요소로 끌면 둘이 연결됩니다.</translation>
        </message>
        <message>
            <source>Watch Insight on the right: it names what you have drawn while you draw.</source>
            <translation>오른쪽의 통찰을 보십시오. 그리는 동안 무엇을 그렸는지 알려 줍니다.</translation>
        </message>
        <message>
            <source>Import what you run…</source>
            <translation>운영 중인 구성 가져오기…</translation>
        </message>
        <message>
            <source>Open a document…</source>
            <translation>문서 열기…</translation>
        </message>
        <message>
            <source>Compose and Structurizr files can also be dropped onto this window.</source>
            <translation>Compose와 Structurizr 파일을 이 창에 끌어 놓아도 됩니다.</translation>
        </message>
    </context>
    <context>
        <name>corbel::ui::ExplorerPanel</name>
        <message>
            <source>Explorer</source>
            <translation>탐색기</translation>
        </message>
        <message>
            <source>Filter elements</source>
            <translation>요소 거르기</translation>
        </message>
        <message>
            <source>Elements of the design</source>
            <translation>설계의 요소</translation>
        </message>
        <message>
            <source>Nothing drawn yet. Drag a kind from the palette onto the canvas, or import what you run.</source>
            <translation>아직 그린 것이 없습니다. 팔레트에서 종류를 캔버스로 끌어 놓거나 운영 중인 구성을 가져오십시오.</translation>
        </message>
    </context>
    <context>
        <name>corbel::ui::FieldEditor</name>
        <message>
            <source>“%1” is not accepted here. Type %2.</source>
            <translation>여기에는 “%1”을(를) 쓸 수 없습니다. 입력 형식: %2.</translation>
        </message>
    </context>
    <context>
        <name>corbel::ui::FilesController</name>
        <message>
            <source>Open</source>
            <translation>열기</translation>
        </message>
        <message>
            <source>All that Corbel reads (*.corbel *.yaml *.yml *.json *.dsl)</source>
            <translation>Corbel이 읽는 모든 파일 (*.corbel *.yaml *.yml *.json *.dsl)</translation>
        </message>
        <message>
            <source>Corbel documents (*.corbel *.corbel.yaml)</source>
            <translation>Corbel 문서 (*.corbel *.corbel.yaml)</translation>
        </message>
        <message>
            <source>All files (*)</source>
            <translation>모든 파일 (*)</translation>
        </message>
        <message>
            <source>“%1” cannot be opened</source>
            <translation>“%1”을(를) 열 수 없습니다</translation>
        </message>
        <message>
            <source>Nothing was changed. Mend the file where it says so, or choose another one.</source>
            <translation>바뀐 것은 없습니다. 위에 적힌 곳을 고치거나 다른 파일을 고르십시오.</translation>
        </message>
        <message>
            <source>Opened %1</source>
            <translation>%1을(를) 열었습니다</translation>
        </message>
        <message>
            <source>Imported %1</source>
            <translation>%1을(를) 가져왔습니다</translation>
        </message>
        <message>
            <source>Import what you run</source>
            <translation>운영 중인 구성 가져오기</translation>
        </message>
        <message>
            <source>Compose and Structurizr files (*.yaml *.yml *.json *.dsl)</source>
            <translation>Compose와 Structurizr 파일 (*.yaml *.yml *.json *.dsl)</translation>
        </message>
        <message>
            <source>Save as</source>
            <translation>다른 이름으로 저장</translation>
        </message>
        <message>
            <source>Corbel document (*.corbel)</source>
            <translation>Corbel 문서 (*.corbel)</translation>
        </message>
        <message>
            <source>Text form (*.corbel.yaml)</source>
            <translation>텍스트 형식 (*.corbel.yaml)</translation>
        </message>
        <message>
            <source>Comments would be lost</source>
            <translation>주석이 사라집니다</translation>
        </message>
        <message>
            <source>“%1” holds comments that saving drops.</source>
            <translation>“%1”에는 저장하면 사라지는 주석이 있습니다.</translation>
        </message>
        <message>
            <source>The text is written anew in its canonical form. The previous version is kept beside it as “%1~”.</source>
            <translation>텍스트는 표준 형식으로 새로 쓰입니다. 이전 판은 옆에 “%1~”로 남습니다.</translation>
        </message>
        <message>
            <source>Save without comments</source>
            <translation>주석 없이 저장</translation>
        </message>
        <message>
            <source>Save as another file…</source>
            <translation>다른 파일로 저장…</translation>
        </message>
        <message>
            <source>“%1” cannot be saved</source>
            <translation>“%1”을(를) 저장할 수 없습니다</translation>
        </message>
        <message>
            <source>The file is as it was before. Your changes are still open in this window: save them in another place.</source>
            <translation>파일은 이전 그대로입니다. 변경 내용은 이 창에 남아 있으니 다른 곳에 저장하십시오.</translation>
        </message>
        <message>
            <source>Saved %1</source>
            <translation>%1을(를) 저장했습니다</translation>
        </message>
        <message>
            <source>SVG picture (*.svg)</source>
            <translation>SVG 그림 (*.svg)</translation>
        </message>
        <message>
            <source>PNG picture (*.png)</source>
            <translation>PNG 그림 (*.png)</translation>
        </message>
        <message>
            <source>PDF document (*.pdf)</source>
            <translation>PDF 문서 (*.pdf)</translation>
        </message>
        <message>
            <source>Export</source>
            <translation>내보내기</translation>
        </message>
        <message>
            <source>“%1” cannot be written</source>
            <translation>“%1”에 쓸 수 없습니다</translation>
        </message>
        <message>
            <source>Choose another folder, or make room on the disk.</source>
            <translation>다른 폴더를 고르거나 디스크 공간을 확보하십시오.</translation>
        </message>
        <message>
            <source>Exported %1</source>
            <translation>%1(으)로 내보냈습니다</translation>
        </message>
        <message>
            <source>Unsaved changes</source>
            <translation>저장하지 않은 변경</translation>
        </message>
        <message>
            <source>Save the changes to “%1”?</source>
            <translation>“%1”의 변경 내용을 저장할까요?</translation>
        </message>
        <message>
            <source>Without saving, they are lost.</source>
            <translation>저장하지 않으면 사라집니다.</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>저장</translation>
        </message>
        <message>
            <source>Discard</source>
            <translation>버리기</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>취소</translation>
        </message>
    </context>
    <context>
        <name>corbel::ui::FindingsPanel</name>
        <message>
            <source>Findings</source>
            <translation>점검 결과</translation>
        </message>
        <message>
            <source>Finding</source>
            <translation>내용</translation>
        </message>
        <message>
            <source>Where</source>
            <translation>위치</translation>
        </message>
        <message>
            <source>Key</source>
            <translation>키</translation>
        </message>
        <message>
            <source>Nothing to complain about: the model obeys all rules.</source>
            <translation>지적할 것이 없습니다. 모델이 모든 규칙을 지킵니다.</translation>
        </message>
    </context>
    <context>
        <name>corbel::ui::FitBar</name>
        <message>
            <source>Fit %1</source>
            <translation>적합도 %1</translation>
        </message>
        <message>
            <source>Fit %1. Half and more counts as present.</source>
            <translation>적합도 %1. 절반 이상이면 있는 것으로 봅니다.</translation>
        </message>
        <message>
            <source>Between %1: what is hatched depends on values that are unknown.</source>
            <translation>%1 사이: 빗금 부분은 알 수 없는 값에 달려 있습니다.</translation>
        </message>
        <message>
            <source>Share %1</source>
            <translation>비율 %1</translation>
        </message>
    </context>
    <context>
        <name>corbel::ui::InsightPanel</name>
        <message>
            <source>Objectives</source>
            <translation>목표</translation>
        </message>
        <message>
            <source>met</source>
            <translation>달성</translation>
        </message>
        <message>
            <source>undecided</source>
            <translation>미정</translation>
        </message>
        <message>
            <source>missed</source>
            <translation>미달</translation>
        </message>
        <message>
            <source>Undecided without %1</source>
            <translation>%1이(가) 없어 미정</translation>
        </message>
        <message>
            <source>Under load</source>
            <translation>부하 상태</translation>
        </message>
        <message>
            <source>Ceiling, reached first by %1</source>
            <translation>상한, %1이(가) 먼저 도달</translation>
        </message>
        <message>
            <source>The most that the entries can send together before an element works all the time.</source>
            <translation>어떤 요소가 쉬지 않고 일하게 되기 전까지 진입점들이 함께 보낼 수 있는 최대량입니다.</translation>
        </message>
        <message>
            <source>Mean response for %1</source>
            <translation>%1의 평균 응답</translation>
        </message>
        <message>
            <source>Busy share at %1, by %2</source>
            <translation>%1에서 사용률, 근거 %2</translation>
        </message>
        <message>
            <source>Response %1</source>
            <translation>응답 %1</translation>
        </message>
        <message>
            <source>Of that, waiting %1</source>
            <translation>그중 대기 %1</translation>
        </message>
        <message>
            <source>Structure, people, cost</source>
            <translation>구조, 사람, 비용</translation>
        </message>
        <message>
            <source>propagation cost</source>
            <translation>전파 비용</translation>
        </message>
        <message>
            <source>How much of the system a change reaches on average, directly and indirectly. Click for the element that most others depend on.</source>
            <translation>변경 하나가 직간접으로 평균 시스템의 얼마에 미치는지입니다. 클릭하면 가장 많은 요소가 의존하는 요소를 보여 줍니다.</translation>
        </message>
        <message>
            <source>congruence</source>
            <translation>조직 일치도</translation>
        </message>
        <message>
            <source>How much of the coordination that the structure requires takes place between teams. Click for what is missing.</source>
            <translation>구조가 요구하는 조율 가운데 팀 사이에서 실제로 이루어지는 비율입니다. 클릭하면 빠진 것을 보여 줍니다.</translation>
        </message>
        <message>
            <source>Needs teams: say who owns each element, and which teams talk.</source>
            <translation>팀이 필요합니다. 각 요소를 누가 맡고 어느 팀이 소통하는지 적으십시오.</translation>
        </message>
        <message>
            <source>cycles</source>
            <translation>순환</translation>
        </message>
        <message>
            <source>Groups of elements that depend on each other all around. Click to see them.</source>
            <translation>서로 돌아가며 의존하는 요소 묶음입니다. 클릭하면 보여 줍니다.</translation>
        </message>
        <message>
            <source>cost per month</source>
            <translation>월 비용</translation>
        </message>
        <message numerus="yes">
            <source>Of %n elements that state a cost, replicas counted. Click for them.</source>
            <translation>
                <numerusform>비용을 적은 요소 %n개의 합이며 복제본을 포함합니다. 클릭하면 보여 줍니다.</numerusform>
            </translation>
        </message>
        <message>
            <source>Needs the cost of at least one element, all in one currency.</source>
            <translation>적어도 한 요소의 비용이 필요하며 통화는 하나여야 합니다.</translation>
        </message>
        <message>
            <source>Narrows the fit of a pattern.</source>
            <translation>패턴의 적합도 범위를 좁힙니다.</translation>
        </message>
        <message>
            <source>Needed for structure and people.</source>
            <translation>구조와 사람 분석에 필요합니다.</translation>
        </message>
        <message>
            <source>Still undecided</source>
            <translation>아직 미정</translation>
        </message>
        <message>
            <source>Each of these values would make a figure exact. Click to fill it in.</source>
            <translation>이 값들이 있으면 수치가 정확해집니다. 클릭해서 채우십시오.</translation>
        </message>
        <message numerus="yes">
            <source>and %n more</source>
            <translation>
                <numerusform>외 %n개</numerusform>
            </translation>
        </message>
        <message>
            <source>Insight</source>
            <translation>통찰</translation>
        </message>
        <message>
            <source>Draw, and the drawing answers</source>
            <translation>그리면 그림이 답합니다</translation>
        </message>
        <message>
            <source>Patterns, structure, capacity and what is still unknown appear here while you draw. Click any number to see on the canvas where it comes from.</source>
            <translation>그리는 동안 패턴, 구조, 용량, 아직 모르는 것이 여기에 나타납니다. 숫자를 클릭하면 그 근거를 캔버스에서 볼 수 있습니다.</translation>
        </message>
        <message>
            <source>What you have drawn</source>
            <translation>그린 것</translation>
        </message>
        <message>
            <source>No pattern of the catalogue yet: one shows as soon as half of its rules hold. What comes nearest stands at the end.</source>
            <translation>아직 목록에 있는 패턴이 없습니다. 규칙의 절반이 성립하면 나타납니다. 가장 가까운 것은 맨 아래에 있습니다.</translation>
        </message>
        <message>
            <source>Not there, and what is missing</source>
            <translation>없는 패턴과 부족한 점</translation>
        </message>
    </context>
    <context>
        <name>corbel::ui::InspectorPanel</name>
        <message>
            <source>Inspector</source>
            <translation>속성</translation>
        </message>
        <message>
            <source>several kinds</source>
            <translation>여러 종류</translation>
        </message>
        <message numerus="yes">
            <source>%n elements</source>
            <translation>
                <numerusform>요소 %n개</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n relations</source>
            <translation>
                <numerusform>관계 %n개</numerusform>
            </translation>
        </message>
        <message>
            <source>Inferred by an import, not drawn by a person</source>
            <translation>사람이 그린 것이 아니라 가져오기에서 추론함</translation>
        </message>
        <message>
            <source>Design</source>
            <translation>설계</translation>
        </message>
        <message>
            <source>Nothing is selected: these fields are about the design as a whole.</source>
            <translation>선택한 것이 없습니다. 이 항목들은 설계 전체에 대한 것입니다.</translation>
        </message>
        <message>
            <source>What the element is. Another kind keeps the keys that both have.</source>
            <translation>요소가 무엇인지입니다. 종류를 바꾸어도 둘 다 가진 키는 남습니다.</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>종류</translation>
        </message>
        <message numerus="yes">
            <source>%n set</source>
            <translation>
                <numerusform>%n개 설정됨</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>corbel::ui::LineEditor</name>
        <message>
            <source>several values</source>
            <translation>여러 값</translation>
        </message>
    </context>
    <context>
        <name>corbel::ui::MainWindow</name>
        <message>
            <source>Tools</source>
            <translation>도구</translation>
        </message>
        <message>
            <source>Palette</source>
            <translation>팔레트</translation>
        </message>
        <message>
            <source>Explorer</source>
            <translation>탐색기</translation>
        </message>
        <message>
            <source>Findings</source>
            <translation>점검 결과</translation>
        </message>
        <message>
            <source>Simulation</source>
            <translation>시뮬레이션</translation>
        </message>
        <message>
            <source>Inspector</source>
            <translation>속성</translation>
        </message>
        <message>
            <source>Insight</source>
            <translation>통찰</translation>
        </message>
        <message>
            <source>Inspector and Insight</source>
            <translation>속성과 통찰</translation>
        </message>
        <message>
            <source>Zoom; click for actual size</source>
            <translation>배율; 클릭하면 실제 크기</translation>
        </message>
        <message>
            <source>Zoom</source>
            <translation>배율</translation>
        </message>
        <message>
            <source>Click where the %1 shall stand; Escape cancels.</source>
            <translation>%1을(를) 놓을 자리를 클릭하십시오. Esc로 취소합니다.</translation>
        </message>
        <message>
            <source>Drag from one element to another; Escape ends.</source>
            <translation>한 요소에서 다른 요소로 끄십시오. Esc로 끝냅니다.</translation>
        </message>
        <message>
            <source>Escape takes the highlight away.</source>
            <translation>Esc를 누르면 강조가 사라집니다.</translation>
        </message>
        <message>
            <source>Alternative %1</source>
            <translation>대안 %1</translation>
        </message>
        <message>
            <source>This tab holds a copy now: change it, and compare.</source>
            <translation>이 탭은 이제 사본입니다. 바꾸어 비교해 보십시오.</translation>
        </message>
        <message>
            <source>%1[*] – Corbel</source>
            <translation>%1[*] – Corbel</translation>
        </message>
        <message numerus="yes">
            <source>%n elements</source>
            <translation>
                <numerusform>요소 %n개</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n relations</source>
            <translation>
                <numerusform>관계 %n개</numerusform>
            </translation>
        </message>
        <message>
            <source>Findings (%1)</source>
            <translation>점검 결과 (%1)</translation>
        </message>
        <message>
            <source>no findings</source>
            <translation>지적 없음</translation>
        </message>
        <message numerus="yes">
            <source>%n findings</source>
            <translation>
                <numerusform>지적 %n건</numerusform>
            </translation>
        </message>
        <message>
            <source>Findings and simulation</source>
            <translation>점검 결과와 시뮬레이션</translation>
        </message>
    </context>
    <context>
        <name>corbel::ui::PalettePanel</name>
        <message>
            <source>Palette</source>
            <translation>팔레트</translation>
        </message>
        <message>
            <source>Find a kind</source>
            <translation>종류 찾기</translation>
        </message>
        <message>
            <source>No kind has this in its name.</source>
            <translation>이름에 이 말이 든 종류가 없습니다.</translation>
        </message>
    </context>
    <context>
        <name>corbel::ui::ParagraphEditor</name>
        <message>
            <source>several values</source>
            <translation>여러 값</translation>
        </message>
    </context>
    <context>
        <name>corbel::ui::PatternCard</name>
        <message>
            <source>Show this region on the canvas</source>
            <translation>이 영역을 캔버스에 표시</translation>
        </message>
        <message>
            <source>Region of %1</source>
            <translation>%1의 영역</translation>
        </message>
        <message>
            <source>present</source>
            <translation>있음</translation>
        </message>
        <message>
            <source>possible</source>
            <translation>가능</translation>
        </message>
        <message>
            <source>absent</source>
            <translation>없음</translation>
        </message>
        <message>
            <source>Rules and measures of %1</source>
            <translation>%1의 규칙과 측정값</translation>
        </message>
        <message>
            <source>Rules, advantages and disadvantages</source>
            <translation>규칙, 장점, 단점</translation>
        </message>
        <message numerus="yes">
            <source>%n elements</source>
            <translation>
                <numerusform>요소 %n개</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n elements, verdict holds under %1 of weightings</source>
            <translation>
                <numerusform>요소 %n개, 가중치의 %1에서 판정 유지</numerusform>
            </translation>
        </message>
        <message>
            <source>Advantages</source>
            <translation>장점</translation>
        </message>
        <message>
            <source>Disadvantages</source>
            <translation>단점</translation>
        </message>
        <message>
            <source>none</source>
            <translation>없음</translation>
        </message>
        <message>
            <source>required</source>
            <translation>필수</translation>
        </message>
        <message>
            <source>must not hold</source>
            <translation>성립하면 안 됨</translation>
        </message>
        <message>
            <source>supports</source>
            <translation>뒷받침</translation>
        </message>
        <message>
            <source>Undecided without %1</source>
            <translation>%1이(가) 없어 미정</translation>
        </message>
        <message>
            <source>undecided</source>
            <translation>미정</translation>
        </message>
    </context>
    <context>
        <name>corbel::ui::ProblemDialog</name>
        <message>
            <source>Corbel</source>
            <translation>Corbel</translation>
        </message>
        <message>
            <source>What was found</source>
            <translation>발견한 내용</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>복사</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>닫기</translation>
        </message>
    </context>
    <context>
        <name>corbel::ui::RecordEditor</name>
        <message>
            <source>not set</source>
            <translation>설정 안 함</translation>
        </message>
        <message>
            <source>yes</source>
            <translation>예</translation>
        </message>
        <message>
            <source>no</source>
            <translation>아니요</translation>
        </message>
        <message>
            <source>as below</source>
            <translation>아래와 같이</translation>
        </message>
        <message>
            <source>by its cv</source>
            <translation>cv에 따름</translation>
        </message>
    </context>
    <context>
        <name>corbel::ui::RecordListEditor</name>
        <message>
            <source>Add</source>
            <translation>추가</translation>
        </message>
        <message>
            <source>Add to %1</source>
            <translation>%1에 추가</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>제거</translation>
        </message>
        <message>
            <source>Remove entry %1 of %2</source>
            <translation>%2의 항목 %1 제거</translation>
        </message>
        <message>
            <source>Still missing: %1.</source>
            <translation>아직 빠짐: %1.</translation>
        </message>
    </context>
    <context>
        <name>corbel::ui::RenameField</name>
        <message>
            <source>Name of the element</source>
            <translation>요소 이름</translation>
        </message>
    </context>
    <context>
        <name>corbel::ui::SimulationPanel</name>
        <message>
            <source>Simulation</source>
            <translation>시뮬레이션</translation>
        </message>
        <message>
            <source>Scenario</source>
            <translation>시나리오</translation>
        </message>
        <message>
            <source>Progress of the simulation</source>
            <translation>시뮬레이션 진행</translation>
        </message>
        <message>
            <source>Element</source>
            <translation>요소</translation>
        </message>
        <message>
            <source>Throughput</source>
            <translation>처리량</translation>
        </message>
        <message>
            <source>Utilisation</source>
            <translation>사용률</translation>
        </message>
        <message>
            <source>Waiting</source>
            <translation>대기</translation>
        </message>
        <message>
            <source>Mean response</source>
            <translation>평균 응답</translation>
        </message>
        <message>
            <source>p99</source>
            <translation>p99</translation>
        </message>
        <message>
            <source>Closed form</source>
            <translation>닫힌 식</translation>
        </message>
        <message>
            <source>Results of the simulation</source>
            <translation>시뮬레이션 결과</translation>
        </message>
        <message>
            <source>Actors' own rates</source>
            <translation>행위자의 요청 빈도</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>중지</translation>
        </message>
        <message>
            <source>Run</source>
            <translation>실행</translation>
        </message>
        <message>
            <source>%1 replications of %2, %L3 events, seed %4</source>
            <translation>%2씩 %1회 반복, 사건 %L3건, 시드 %4</translation>
        </message>
        <message>
            <source>The design has changed since. %1</source>
            <translation>그 뒤로 설계가 바뀌었습니다. %1</translation>
        </message>
        <message>
            <source>Stopped early. %1</source>
            <translation>도중에 중지했습니다. %1</translation>
        </message>
        <message>
            <source>Press Run to send requests through the design: throughput, queues and response times come with 99 % confidence intervals, and queueing theory stands beside them.</source>
            <translation>실행을 누르면 설계에 요청을 흘려 보냅니다. 처리량, 대기열, 응답 시간이 99 % 신뢰 구간과 함께 나오고 대기행렬 이론의 값이 나란히 표시됩니다.</translation>
        </message>
        <message>
            <source>Nothing can be simulated yet. What is missing:</source>
            <translation>아직 시뮬레이션할 수 없습니다. 부족한 것:</translation>
        </message>
        <message>
            <source>%1, end to end</source>
            <translation>%1, 전체 구간</translation>
        </message>
    </context>
    <context>
        <name>corbel::ui::ViewTabs</name>
        <message>
            <source>Views</source>
            <translation>보기</translation>
        </message>
    </context>
</TS>
